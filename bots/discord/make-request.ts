import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * Calls Discord as discord.js does, but with forms as bytes. The HTTP client that sends them is shared by all of a
 * process, and may be another SDK's version of it, which does not know the form that discord.js makes.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return await DefaultRestOptions.makeRequest(url, init);
  const form = new Response(init.body);
  const headers = new Headers(init.headers as HeadersInit); // Of names and texts, as everywhere.
  headers.set('content-type', form.headers.get('content-type') ?? '');
  const body = new Uint8Array(await form.arrayBuffer());
  return await DefaultRestOptions.makeRequest(url, { ...init, headers: Object.fromEntries(headers), body });
};
