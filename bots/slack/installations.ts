import type { SecretBox, Sealed } from '#core/secrets/secret-box.ts';
import type { CollectionSpec, Store } from '#core/store/types.ts';
import type { Origin } from './parse.ts';
import { createClient, notInstalled, type Workspace, type Workspaces } from './workspaces.ts';

/** A workspace that the app is installed in, or an organisation for all of its workspaces. */
interface WorkspaceRecord {
  /** `slack:T...`, of an organisation `slack:E...`. */
  _id: string;
  platform: 'slack';
  name: string;
  /** Of a workspace whose organisation holds the installation: that organisation's `_id`. */
  enterprise?: string;
  bot_user_id?: string;
  /** The bot's token. */
  token?: Sealed;
  scopes?: string[];
  installed_by?: string;
  updated_at: Date;
}

const WORKSPACES: CollectionSpec<WorkspaceRecord> = { name: 'workspaces', indexes: [] };

export interface Installation {
  /** Of the workspace, or of the organisation where the app is installed for all of it. */
  id: string;
  name: string;
  botUserId: string;
  token: string;
  scopes: readonly string[];
  installedBy: string;
}

export interface Installations extends Workspaces {
  save(installation: Installation): Promise<void>;
  /** How many workspaces and organisations have the app. */
  count(): Promise<number>;
}

/** For how long a process believes that an installation is as it was, in milliseconds: another may have heard of its end. */
const FRESH_MS = 60_000;

/** The installations of an app that is installed by many. */
export function createInstallations({
  store,
  secrets,
  apiUrl,
}: {
  store: Store;
  secrets: SecretBox;
  apiUrl: string;
}): Installations {
  const records = store.collection(WORKSPACES);
  const known = new Map<string, { workspace: Workspace | undefined; until: number }>();

  async function find(id: string): Promise<Workspace | undefined> {
    const remembered = known.get(id);
    if (remembered && remembered.until > Date.now()) return remembered.workspace;
    const workspace = await read(id);
    known.set(id, { workspace, until: Date.now() + FRESH_MS });
    return workspace;
  }

  async function read(id: string): Promise<Workspace | undefined> {
    const record = await records.findOne({ _id: keyOf(id) });
    if (record?.enterprise !== undefined) return await find(record.enterprise.replace('slack:', ''));
    if (!record?.token) return undefined;
    const token = secrets.open(record.token, record._id);
    // An older key is done without once everything was sealed anew.
    if (!secrets.isCurrent(record.token)) {
      await records.updateOne({ _id: record._id }, { $set: { token: secrets.seal(token, record._id) } });
    }
    return { client: createClient(token, apiUrl), token, botUserId: record.bot_user_id ?? '' };
  }

  /** Events of an organisation's workspaces tell both; what is sent later knows the workspace alone. */
  async function noteEnterprise({ workspace, enterprise }: Origin): Promise<void> {
    if (enterprise === undefined || enterprise === workspace || (await find(workspace))) return;
    await records.upsert(keyOf(workspace), {
      $set: { enterprise: keyOf(enterprise), updated_at: new Date() },
      $setOnInsert: { platform: 'slack', name: workspace },
    });
    known.delete(workspace);
  }

  return {
    async of(workspace) {
      const found = await find(workspace);
      if (found) return found;
      throw notInstalled(workspace);
    },
    async botUserOf(origin) {
      await noteEnterprise(origin);
      return (await find(origin.workspace))?.botUserId;
    },
    async forget({ workspace, enterprise }) {
      const id = enterprise ?? workspace;
      await records.deleteOne({ _id: keyOf(id) });
      known.clear();
    },
    async save({ id, name, botUserId, token, scopes, installedBy }) {
      const key = keyOf(id);
      await records.upsert(key, {
        $set: {
          name,
          bot_user_id: botUserId,
          token: secrets.seal(token, key),
          scopes: [...scopes],
          installed_by: installedBy,
          updated_at: new Date(),
        },
        // It may have been its organisation's before.
        $unset: { enterprise: '' },
        $setOnInsert: { platform: 'slack' },
      });
      known.clear();
    },
    count: async () => await records.count({ platform: 'slack', token: { $exists: true } }),
  };
}

function keyOf(id: string): string {
  return `slack:${id}`;
}
