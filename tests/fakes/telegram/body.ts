import type { IncomingMessage } from 'node:http';

export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

/** What a call was made with: values by name, files by the part's name. */
export interface CallBody {
  values: Record<string, unknown>;
  files: Map<string, UploadedFile>;
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A request's stream gives buffers unless told otherwise.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The body of a call, JSON or multipart. @throws Error where it is neither. */
export async function parseCall(contentType: string, bytes: Buffer): Promise<CallBody> {
  const files = new Map<string, UploadedFile>();
  if (bytes.length === 0) return { values: {}, files };
  if (contentType.startsWith('application/json')) {
    return { values: JSON.parse(bytes.toString('utf8')) as Record<string, unknown>, files };
  }
  if (!contentType.startsWith('multipart/form-data')) throw new Error(`content type ${contentType}`);
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const values: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = parseField(value);
    else files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { values, files };
}

/** Forms carry everything as text, objects and numbers as JSON. */
function parseField(value: string): unknown {
  if (!/^(?:[[{]|-?\d+$|true$|false$)/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** A value as text, where it is one or a number. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
