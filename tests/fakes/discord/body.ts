import type { IncomingMessage } from 'node:http';
import { refuse } from './types.ts';

export interface Body {
  values: Record<string, unknown>;
  files: { name: string; bytes: Buffer; type: string }[];
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A request's stream gives buffers unless told otherwise.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** JSON, or multipart with `payload_json` and `files[n]`. */
export async function parseBody(contentType: string, bytes: Buffer): Promise<Body> {
  if (bytes.length === 0) return { values: {}, files: [] };
  if (!contentType.startsWith('multipart/form-data')) {
    const values: unknown = JSON.parse(bytes.toString('utf8'));
    return {
      values: (Array.isArray(values) ? { list: values } : values) as Record<string, unknown>,
      files: [],
    };
  }
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const files: Body['files'] = [];
  let values: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (name === 'payload_json') values = JSON.parse(textOf(value)) as Record<string, unknown>;
    else if (typeof value === 'string' || !/^files\[\d+\]$/.test(name)) refuse(`${name}: unknown part`);
    else files.push({ name: value.name, bytes: Buffer.from(await value.arrayBuffer()), type: value.type });
  }
  return { values, files };
}

/** A value as text, where it is one or a number. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
