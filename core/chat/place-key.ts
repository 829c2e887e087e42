import type { ChatEvent, Place } from './types.ts';

/** A chat as the platforms pace it: everything said in one channel, threads included. */
export function chatKey({ platform, workspace, channel }: Place): string {
  return `${platform}|${workspace}|${channel}`;
}

/** Where an order is kept: a thread, or a channel's top level. */
export function placeKey(place: Place): string {
  return `${chatKey(place)}|${place.thread ?? ''}`;
}

/** What is handled in order: a thread, or at a channel's top level what one person says. */
export function talkKey({ place, user }: ChatEvent): string {
  return place.thread === null ? `${placeKey(place)}|${user.id}` : placeKey(place);
}
