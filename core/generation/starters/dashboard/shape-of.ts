import { hashOf } from '../kit/random-from.ts';
import { fold } from '../reading/fold.ts';
import type { StarterField, StarterSpec } from '../types.ts';
import type { Metric, SampleRule, Subject, SubjectField } from './subjects/types.ts';

/** What the app is made of: fields of a record without its day, key figures, and what charts split by. */
export interface Shape {
  fields: SubjectField[];
  metrics: Metric[];
  groups: string[];
}

const MOST_METRICS = 6;
const USUAL_METRICS = 4;

/** The subject's own, with what the request names first: its figures, its fields, its sections. */
export function shapeOf(spec: StarterSpec, subject: Subject): Shape {
  const asked = askedFields(spec);
  const fields = [...subject.fields];
  const metrics: Metric[] = [];
  for (const field of asked) {
    const known = metricFor(field.label, field.key, subject.metrics);
    const same = fields.find(({ key, label }) => key === field.key || fold(label) === fold(field.label));
    if (known !== undefined && isNumber(field)) {
      // It is called what the request calls it.
      metrics.push({ ...known, label: field.label });
      continue;
    }
    if (same === undefined) fields.push({ ...field, sample: sampleFor(field, spec) });
    else if (field.choices !== undefined)
      fields[fields.indexOf(same)] = { ...same, ...field, sample: { type: 'choice' } };
    if (isNumber(field)) metrics.push(ownMetric(field));
  }
  const named = unique(metrics);
  // Where the request lists its figures, the subject's fill up the row and no more.
  const length = Math.min(MOST_METRICS, Math.max(USUAL_METRICS, named.length));
  // A subject of no kind in particular has nothing to say beside the request's own figures but how many there are.
  const isGeneral = subject.metrics.some(({ rule }) => rule.type === 'sum' && rule.field === 'value');
  const usual =
    isGeneral && named.length > 0
      ? subject.metrics.filter(({ rule }) => rule.type === 'count')
      : subject.metrics;
  const all = unique([...named, ...usual]).slice(0, length);
  const groups = [
    ...asked
      .filter(({ kind, choices = [] }) => kind === 'choice' && choices.length > 1)
      .map(({ key }) => key),
    ...subject.groups,
  ];
  return {
    fields: usedFields(fields, all, groups, asked),
    metrics: all,
    groups: [...new Set(groups)].slice(0, 2),
  };
}

/** Fields of the request and, as fields, the figures that it lists ("with churn rate and active users"). */
function askedFields({ fields, details }: StarterSpec): StarterField[] {
  const figures = details
    .map((detail) => detail.trim())
    .filter((detail) => detail.length > 1 && detail.length <= 32 && !NO_FIGURE.test(fold(detail)))
    .map((label): StarterField => ({
      key: keyOf(label),
      label: capitalised(label),
      kind: MONEY.test(fold(label)) ? 'money' : 'number',
    }));
  return [...fields, ...figures].filter(({ key, kind }) => kind !== 'date' && key !== 'date');
}

/** Parts of every dashboard and its controls, and lists of things rather than figures. */
const NO_FIGURE =
  /\b(?:charts?|graphs?|tables?|filters?|kpis?|cards?|widgets?|trends?|periods?|targets?|goals?|export|import|top|recent|latest|list|by|per|map|overview|reports?|data|records?|graphiques?|courbes?|camemberts?|tableaux?|filtres?|indicateurs?|cartes?|tendances?|periodes?|objectifs?|derniere?s?|liste|par|vue|rapports?|donnees)\b/;
const MONEY =
  /\b(?:revenues?|sales|profits?|costs?|spend|price|margin|income|mrr|arr|expenses?|chiffre|benefices?|couts?|depenses?|marges?|revenus?|prix|ventes?)\b/;
const PERCENT = /\b(?:rates?|percent\w*|share|ratio|satisfaction|occupancy|taux|pourcentage|part)\b|%/;
const LESS =
  /\b(?:churn|costs?|expenses?|errors?|bounce|wait\w*|refunds?|returns?|complaints?|absences?|debts?|delays?|defects?|couts?|depenses?|erreurs?|attente|remboursements?|retours?|plaintes?|dettes?|retards?|pannes?)\b/;

function ownMetric({ key, label, kind }: StarterField): Metric {
  const text = fold(label);
  const isRate = PERCENT.test(text);
  const isAverage =
    isRate ||
    /\b(?:average|score|rating|duration|age|weight|temperature|mood|moyen\w*|note|duree|poids|humeur)\b/.test(
      text,
    );
  return {
    key,
    label,
    unit: isRate ? 'percent' : kind === 'money' ? 'money' : 'number',
    rule: { type: isAverage ? 'average' : 'sum', field: key },
    ...(LESS.test(text) ? { lessIsBetter: true } : {}),
    asked: /^$/,
  };
}

function metricFor(label: string, key: string, metrics: readonly Metric[]): Metric | undefined {
  const text = `${fold(label)} ${fold(key)}`;
  return (
    metrics.find((metric) => fold(metric.label) === fold(label)) ??
    metrics.find(({ asked }) => new RegExp(String.raw`\b(?:${asked.source})`).test(text))
  );
}

/** Fields that a figure, a chart or the request needs, and the words that tell records apart. */
function usedFields(
  fields: readonly SubjectField[],
  metrics: readonly Metric[],
  groups: readonly string[],
  asked: readonly StarterField[],
): SubjectField[] {
  const used = new Set([
    ...groups,
    ...asked.map(({ key }) => key),
    ...metrics.flatMap(({ rule }) => fieldsIn(rule)),
  ]);
  for (const { key, sample } of fields)
    if (used.has(key) && (sample.type === 'part' || sample.type === 'by')) used.add(sample.of);
  return fields.filter(({ key, kind }) => used.has(key) || kind === 'text');
}

function fieldsIn(rule: Metric['rule']): string[] {
  const own = 'field' in rule ? [rule.field] : [];
  const by = 'by' in rule ? [rule.by] : [];
  const where = 'where' in rule && rule.where !== undefined ? [rule.where.field] : [];
  return rule.type === 'balance' ? [...own, rule.plus.field] : [...own, ...by, ...where];
}

/** Likely values for a field of the request; its size is its own, and always the same. */
function sampleFor({ key, label, kind, choices = [] }: StarterField, { language }: StarterSpec): SampleRule {
  const hash = hashOf(key);
  if (choices.length > 0) return { type: 'choice' };
  if (kind === 'money') {
    return { type: 'number', low: 10 + (hash % 5) * 12, high: 140 + (hash % 7) * 60, decimals: 2 };
  }
  if (kind === 'number') {
    // New customers are some of those who a record is about.
    if (/^(?:new|nouve)/.test(fold(label))) return { type: 'number', low: 0, high: 1 };
    return PERCENT.test(fold(label))
      ? { type: 'number', low: 3 + (hash % 5) * 9, high: 16 + (hash % 5) * 16, decimals: 1 }
      : { type: 'number', low: 1 + (hash % 4) * 5, high: 20 + (hash % 9) * 14 };
  }
  if (kind === 'yes_no') return { type: 'yes', share: 0.75 };
  const texts =
    language === 'fr' ? ['Nord', 'Sud', 'Atelier', 'Centre'] : ['North', 'South', 'Workshop', 'Centre'];
  return { type: 'text', texts };
}

function isNumber({ kind }: StarterField): boolean {
  return kind === 'number' || kind === 'money';
}

/** The first of those with the same key. */
function unique(metrics: readonly Metric[]): Metric[] {
  return metrics.filter(({ key }, index) => metrics.findIndex((metric) => metric.key === key) === index);
}

function keyOf(label: string): string {
  const [first = 'value', ...others] = fold(label).match(/[a-z0-9]+/g) ?? [];
  const key = first + others.map(capitalised).join('');
  return /^\d/.test(key) ? `n${key}` : key;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
