import { UserError } from '#core/errors.ts';
import { createAddressReader } from '#core/preview/preview-links.ts';
import type { Projects } from '#core/projects/projects.ts';

/**
 * Tells whether a host name is that of an app, or of a version of it, that exists. Where all apps share one host, that
 * one is known.
 */
export function createPreviewHosts(
  previewUrl: string,
  projects: Pick<Projects, 'findByToken' | 'requireVersion'>,
): (host: string) => Promise<boolean> {
  if (!previewUrl.includes('*')) {
    const { hostname } = new URL(previewUrl);
    return async (host) => await Promise.resolve(host.toLowerCase() === hostname);
  }
  const readAddress = createAddressReader(previewUrl);
  return async (host) => {
    const address = readAddress(host, '/');
    const project = address && (await projects.findByToken(address.token));
    if (!project) return false;
    return address.version === undefined || (await hasVersion(project._id, address.version));
  };

  async function hasVersion(...version: Parameters<Projects['requireVersion']>): Promise<boolean> {
    try {
      await projects.requireVersion(...version);
      return true;
    } catch (error) {
      if (error instanceof UserError) return false;
      throw error;
    }
  }
}
