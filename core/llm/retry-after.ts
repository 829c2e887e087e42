const MS_PER_SECOND = 1_000;

/**
 * Milliseconds a response asked to be left alone: `retry-after-ms` (OpenAI and Anthropic, more exact) or
 * `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). Undefined where it says nothing understandable.
 */
export function parseRetryAfter(
  headers: { get(name: string): string | null } | undefined,
  now = Date.now(),
): number | undefined {
  const exact = parseNumber(headers?.get('retry-after-ms'));
  if (exact !== undefined) return exact;
  const value = headers?.get('retry-after');
  const seconds = parseNumber(value);
  if (seconds !== undefined) return seconds * MS_PER_SECOND;
  // Date.parse takes more than HTTP's dates, "-5" for example.
  const date = value?.endsWith('GMT') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function parseNumber(text: string | null | undefined): number | undefined {
  return text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
