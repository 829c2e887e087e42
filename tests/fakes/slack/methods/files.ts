import { Refusal } from '../types.ts';
import { TEAM, type World } from '../world.ts';
import { text, type Desk, type Method } from './desk.ts';

/** Files that are brought and asked for. */
export function fileMethods(
  { fileOf }: Desk,
  world: World,
  { url }: { url: () => string },
): Record<string, Method> {
  return {
    'files.info': {
      takes: ['file'],
      scopes: ['files:read'],
      run({ file }) {
        return { file: fileOf(text(file)) };
      },
    },
    'files.getUploadURLExternal': {
      takes: ['filename', 'length'],
      scopes: ['files:write'],
      run({ filename, length }) {
        if (text(filename) === '' || !(Number(length) > 0)) throw new Refusal('invalid_arguments');
        const id = world.nextId('F');
        const address = `${url()}/files-pri/${TEAM}-${id}/${encodeURIComponent(text(filename))}`;
        world.files.set(id, {
          id,
          name: text(filename),
          mimetype: 'application/octet-stream',
          size: Number(length),
          url_private: address,
          url_private_download: address,
          bytes: Buffer.alloc(0),
          complete: false,
        });
        return { upload_url: `${url()}/upload/v1/${id}`, file_id: id };
      },
    },
    'files.completeUploadExternal': {
      takes: ['files'],
      scopes: ['files:write'],
      run({ files }) {
        if (!Array.isArray(files) || files.length === 0) throw new Refusal('invalid_arguments');
        for (const { id } of files as { id: string }[]) {
          const file = world.files.get(id);
          if (!file || file.bytes.length !== file.size) throw new Refusal('file_not_found');
          file.complete = true;
        }
        return { files };
      },
    },
  };
}
