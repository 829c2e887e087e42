/** The people and the service of one platform, as the torture uses them: outside the product, and counting by themselves. */
export interface ChatPeer {
  readonly platform: string;
  /** What the product's processes are configured with. */
  readonly environment: Readonly<Record<string, string>>;
  /** Has somebody who never spoke before ask for the app of this number. */
  ask(number: number): void;
  /** Whether the service saw the request acknowledged. */
  isAccepted(number: number): boolean;
  repliesTo(number: number): Replies;
  /** Events that came again after they had been acknowledged. */
  redeliveries(): number;
  /** Connections that the service broke before or after it took something. */
  breaks(): number;
  close(): Promise<void>;
}

export interface Replies {
  /** Final replies that the asker sees. */
  seen: number;
  /** Of them, those that the service took and whose connection it broke before it answered. */
  brokenAfter: number;
}

export interface ChatPeerOptions {
  /** Addresses of the processes that take events. */
  bots: readonly string[];
}
