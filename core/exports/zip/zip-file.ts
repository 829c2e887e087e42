import type { ChatFiles } from '../../chat/files.ts';
import type { MessageFile } from '../../chat/types.ts';
import { BugError } from '../../errors.ts';
import type { ProjectId } from '../../ids.ts';
import type { PreviewLinks } from '../../preview/preview-links.ts';
import type { ProjectRecord } from '../../projects/records.ts';
import type { Projects } from '../../projects/projects.ts';
import { slugOf } from './safe-names.ts';

/** A version's ZIP, to be made when it is sent. */
export function zipOf(
  project: Pick<ProjectRecord, '_id' | 'title' | 'preview_token'>,
  version: number,
  links: Pick<PreviewLinks, 'zip'>,
): MessageFile {
  return {
    kind: 'zip',
    key: `${project._id}/${version}`,
    name: `${slugOf(project.title)}-v${version}.zip`,
    link: links.zip(project.preview_token, version),
  };
}

/** Opens the ZIP files that messages carry. */
export function createZipOpener(projects: Projects): ChatFiles {
  return {
    async open(file) {
      const [projectId = '', version = ''] = file.key.split('/');
      if (file.kind !== 'zip') throw new BugError(`no ${file.kind} can be opened here`, { code: 'bug' });
      const files = await projects.files(projectId as ProjectId, Number(version)); // zipOf() made the key of such an id.
      // Loaded with the first ZIP: a start does without it.
      const { zipFiles } = await import('./zip-files.ts');
      return zipFiles(files, { root: file.name.replace(/-v\d+\.zip$/, '') });
    },
  };
}
