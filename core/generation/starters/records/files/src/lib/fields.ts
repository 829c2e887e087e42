import { formatDay, isDay } from './dates.ts';
import { formatMoney, formatNumber, plain } from './format.ts';

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
  /** The choices of a `choice` field. */
  choices?: readonly string[];
}

/** Text for most kinds (dates as 2026-05-31, times as 14:30), numbers for number and money, true or false for yes_no. */
export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value | undefined>>;

/** What somebody typed, imported or stored as a value of the field; undefined where it is empty or makes no sense. */
export function toValue(field: Field, raw: unknown): Value | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  switch (field.kind) {
    case 'number':
    case 'money':
      return toNumber(raw);
    case 'yes_no':
      return typeof raw === 'boolean' ? raw : /^(true|yes|oui|x|1|✓)$/i.test(String(raw).trim());
    case 'date': {
      const day = toDay(String(raw));
      return isDay(day) ? day : undefined;
    }
    case 'time': {
      const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:hH](\d{2}))?/.exec(String(raw).trim()) ?? [];
      return hour === '' || Number(hour) > 23 || Number(minute) > 59 ? undefined : `${hour.padStart(2, '0')}:${minute}`;
    }
    case 'choice': {
      const text = String(raw).trim();
      return field.choices?.find((choice) => plain(choice) === plain(text)) ?? (text === '' ? undefined : text);
    }
    default: {
      const text = String(raw).trim();
      return text === '' ? undefined : text;
    }
  }
}

/** A value as it is read; empty for no value. */
export function showValue(field: Field, value: Value | undefined, yes: string, no: string): string {
  if (value === undefined || value === '') return '';
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? formatMoney(value) : String(value);
    case 'number':
      return typeof value === 'number' && field.key !== 'year' ? formatNumber(value) : String(value);
    case 'date':
      return formatDay(String(value));
    case 'yes_no':
      return value === true ? yes : no;
    default:
      return String(value);
  }
}

/** Order of two values of one field; those without a value come last. */
export function compareValues(field: Field, one: Value | undefined, other: Value | undefined, language: string): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'boolean' || typeof other === 'boolean') return Number(other === true) - Number(one === true);
  if (field.kind === 'choice') {
    const rank = (value: Value): number => {
      const index = field.choices?.indexOf(String(value)) ?? -1;
      return index < 0 ? Number.MAX_SAFE_INTEGER : index;
    };
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
  }
  return String(one).localeCompare(String(other), language, { numeric: true });
}

/** A link that is safe to follow, or undefined: only the web, never `javascript:`. */
export function toLink(value: Value | undefined): string | undefined {
  const text = String(value ?? '').trim();
  if (text === '') return undefined;
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** "1 234,50 €" and "1,234.50" alike. */
function toNumber(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  let text = String(raw).replace(/[^\d.,-]/g, '');
  const decimal = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  // A comma or point before exactly three digits, and no other of its kind, groups thousands in English texts.
  if (decimal >= 0) {
    const groups = text[decimal] === ',' && /^-?\d{1,3}(,\d{3})+$/.test(text);
    text = groups
      ? text.replace(/,/g, '')
      : `${text.slice(0, decimal).replace(/[.,]/g, '')}.${text.slice(decimal + 1)}`;
  }
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? undefined : number;
}

/** 31/05/2026, 31.05.2026 and 2026-05-31T... as 2026-05-31. */
function toDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text.trim().slice(0, 10);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
