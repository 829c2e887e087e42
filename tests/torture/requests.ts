/** What is asked for under a number. It goes with the request wherever it goes: to the model, into the store. */
export function requestOf(number: number): string {
  return `a to-do list, torture ${number}`;
}

/** The number of the request in a text, if there is one. */
export function numberIn(text: string): number | undefined {
  const found = /\btorture (\d+)/i.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
