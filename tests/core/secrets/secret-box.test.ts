import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecrets } from '#core/secrets/open-secrets.ts';
import { createSecretBox } from '#core/secrets/secret-box.ts';
import { tempFolder } from '#tests/support/temp-store.ts';

const key = (): Buffer => randomBytes(32);

describe('a secret box', () => {
  it('gives back what it sealed, and shows nothing of it', () => {
    const box = createSecretBox([key()]);
    const sealed = box.seal('xoxb-token-é', 'slack:T1');
    expect(JSON.stringify(sealed)).not.toContain('xoxb');
    expect(box.open(sealed, 'slack:T1')).toBe('xoxb-token-é');
    expect(box.seal('xoxb-token-é', 'slack:T1').text).not.toBe(sealed.text);
  });

  it('opens nothing that was changed, or sealed for another', () => {
    const box = createSecretBox([key()]);
    const sealed = box.seal('token', 'slack:T1');
    const bytes = Buffer.from(sealed.text, 'base64');
    for (const at of [0, 12, 28]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const forged = { ...sealed, text: changed.toString('base64') };
      expect(() => box.open(forged, 'slack:T1')).toThrow(expect.objectContaining({ code: 'broken_secret' }));
    }
    expect(() => box.open(sealed, 'slack:T2')).toThrow(expect.objectContaining({ code: 'broken_secret' }));
    const cut = { ...sealed, text: bytes.subarray(0, 20).toString('base64') };
    expect(() => box.open(cut, 'slack:T1')).toThrow(expect.objectContaining({ code: 'broken_secret' }));
  });

  it('opens what an older key sealed as long as that is given', () => {
    const [older, newer] = [key(), key()];
    const sealed = createSecretBox([older]).seal('token', 'c');
    const rotated = createSecretBox([newer, older]);
    expect(rotated.open(sealed, 'c')).toBe('token');
    expect(rotated.isCurrent(sealed)).toBe(false);
    expect(rotated.isCurrent(rotated.seal('token', 'c'))).toBe(true);
    expect(() => createSecretBox([newer]).open(sealed, 'c')).toThrow(
      expect.objectContaining({ code: 'unknown_key' }),
    );
  });

  it('has a key of its own outside production, which only its owner can read', async () => {
    const dataDir = tempFolder();
    const options = { dataDir, encryptionKey: undefined, environment: 'development' } as const;
    const [first, second] = await Promise.all([openSecrets(options), openSecrets(options)]);
    expect(second.open(first.seal('token', 'c'), 'c')).toBe('token');
    expect(second.derive('state')).toBe(first.derive('state'));
    expect(statSync(join(dataDir, 'encryption-key')).mode & 0o777).toBe(0o600);
    await expect(openSecrets({ ...options, environment: 'production' })).rejects.toMatchObject({
      code: 'no_encryption_key',
    });
  });

  it('takes the keys of ENCRYPTION_KEY, the newest first', async () => {
    const [older, newer] = [key().toString('base64'), key().toString('base64')];
    const common = { dataDir: '/nowhere', environment: 'production' } as const;
    const before = await openSecrets({ ...common, encryptionKey: older });
    const after = await openSecrets({ ...common, encryptionKey: `${newer}, ${older}` });
    expect(after.open(before.seal('token', 'c'), 'c')).toBe('token');
  });
});
