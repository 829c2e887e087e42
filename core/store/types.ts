/** What every stored document has. Ids are strings (UUID v7, or a natural key such as an event's id). */
export interface StoredDocument {
  _id: string;
}

/** Order of a sort or an index key: 1 ascending, -1 descending. */
export type Direction = 1 | -1;

export interface IndexSpec {
  keys: Readonly<Record<string, Direction>>;
  unique?: boolean;
  /** Only documents that have the key (null counts) are indexed and must be unique. Single keys only. */
  sparse?: boolean;
  /** Documents whose date in the (single) key lies further back are removed some time later; readers decide expiry themselves. */
  expireAfterSeconds?: number;
}

/** A collection: its name and the indexes its look-ups need. Each room declares its own, beside its record type. */
export interface CollectionSpec<Document extends StoredDocument> {
  readonly name: string;
  readonly indexes: readonly IndexSpec[];
  /** Carries the record type; never set. */
  readonly document?: Document;
}

type Operand<Value> = {
  $eq?: Value;
  $ne?: Value | null;
  $in?: readonly (Value | null)[];
  $nin?: readonly (Value | null)[];
  $gt?: Value;
  $gte?: Value;
  $lt?: Value;
  $lte?: Value;
  $exists?: boolean;
  $elemMatch?: Readonly<Record<string, unknown>>;
};

/** What an array field may be asked to contain. */
type Item<Value> = NonNullable<Value> extends readonly (infer Each)[] ? Each : never;

type Dotted = `${string}.${string}`;

/** The filters that mean the same on MongoDB, its wire-compatible servers and the embedded store. */
export type Filter<Document> = {
  readonly [Key in keyof Document]?:
    | Document[Key]
    | Item<Document[Key]>
    | Operand<NonNullable<Document[Key]> | Item<Document[Key]>>
    | null;
} & { readonly [path: Dotted]: unknown } & {
  readonly $and?: readonly Filter<Document>[];
  readonly $or?: readonly Filter<Document>[];
};

type Fields<Document> = { readonly [Key in keyof Document]?: Document[Key] } & {
  readonly [path: Dotted]: unknown;
};
type Amounts<Document> = {
  readonly [Key in keyof Document as NonNullable<Document[Key]> extends number ? Key : never]?: number;
} & { readonly [path: Dotted]: number };

/** Single-document operators only: no pipelines, no arrayFilters, no positional operators. */
export interface Update<Document> {
  readonly $set?: Fields<Document>;
  readonly $setOnInsert?: Fields<Document>;
  readonly $unset?: Readonly<Record<string, '' | true>>;
  readonly $inc?: Amounts<Document>;
  readonly $min?: Fields<Document>;
  readonly $max?: Fields<Document>;
  readonly $push?: Readonly<Record<string, unknown>>;
  readonly $pull?: Readonly<Record<string, unknown>>;
  readonly $addToSet?: Readonly<Record<string, unknown>>;
}

export interface FindOptions<Document> {
  /** Each field should hold one type of value, and no arrays; what is missing or null comes first. */
  sort?: Readonly<Record<string, Direction>>;
  skip?: number;
  limit?: number;
  /** Only these fields (and `_id`) are read; the others are absent. */
  fields?: readonly (keyof Document & string)[];
}

/**
 * The collection operations Vectort stands on. Every one is atomic for a single document, and ends within a limit. Any
 * may fail with an UpstreamError that passes: code `store_unreachable`, `store_refused` or, where there is no room,
 * `store_full`.
 * Dates come back as dates, `undefined` fields are not stored, unknown fields are kept.
 */
export interface Collection<Document extends StoredDocument> {
  /** @throws ConflictError code `duplicate` when the id or a unique index is taken. */
  insertOne(document: Document): Promise<void>;
  /** Inserts all that are new and lets those be whose `_id` is known: repeatable. */
  insertMissing(documents: readonly Document[]): Promise<void>;
  findOne(
    filter: Filter<Document>,
    options?: Pick<FindOptions<Document>, 'sort' | 'fields'>,
  ): Promise<Document | undefined>;
  find(filter: Filter<Document>, options?: FindOptions<Document>): Promise<Document[]>;
  count(filter: Filter<Document>): Promise<number>;
  /** Changes the first match and tells how many matched: 0 or 1. @throws ConflictError */
  updateOne(filter: Filter<Document>, update: Update<Document>): Promise<number>;
  updateMany(filter: Filter<Document>, update: Update<Document>): Promise<number>;
  /** Changes the first match and gives it as it is afterwards. @throws ConflictError */
  findOneAndUpdate(
    filter: Filter<Document>,
    update: Update<Document>,
    options?: { sort?: Readonly<Record<string, Direction>> },
  ): Promise<Document | undefined>;
  /** Changes the document with that id, or inserts it made of the id, `$setOnInsert` and the other operators. */
  upsert(id: string, update: Update<Document>): Promise<Document>;
  deleteOne(filter: Filter<Document>): Promise<number>;
  deleteMany(filter: Filter<Document>): Promise<number>;
}

export interface Store {
  /** What `/readyz` and the start-up line call it: `embedded` or `mongodb`. */
  readonly engine: string;
  /** The collection, with its indexes made before its first operation. The same spec gives the same collection. */
  collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document>;
  /** Resolves when a round trip works. @throws UpstreamError code `store_unreachable` */
  ping(): Promise<void>;
  /** The program is about to end: from now on nobody waits for a server that is away, nor long for one that is slow. */
  hurry?(): void;
  close(): Promise<void>;
}
