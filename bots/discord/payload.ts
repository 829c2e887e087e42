/** A message's body, and the files that go with it. */
export interface Payload {
  body: Record<string, unknown>;
  files: { name: string; data: Buffer }[];
}
