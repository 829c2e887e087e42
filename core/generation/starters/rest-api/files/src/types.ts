export type FieldKind =
  | 'text'
  | 'long_text'
  | 'number'
  | 'money'
  | 'date'
  | 'time'
  | 'email'
  | 'phone'
  | 'choice'
  | 'yes_no'
  | 'url';

export interface Field {
  key: string;
  label: string;
  kind: FieldKind;
  choices?: string[];
  required?: boolean;
}

export interface ApiConfig {
  title: string;
  description: string;
  /** The collection in addresses: `books` for /books. */
  path: string;
  /** Name of one entry in the OpenAPI document, in PascalCase. */
  schema: string;
  fields: Field[];
  /** Entries for `npm run seed` and for the tests. */
  samples: Values[];
}

export type Value = string | number | boolean | null;

export type Values = Record<string, Value>;

export type Entry = Values & { id: string; created_at: string; updated_at: string };
