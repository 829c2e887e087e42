/** One measured figure beside its baseline. */
export interface Metric {
  name: string;
  /** The figure that a goal bounds. */
  value: number;
  unit: string;
  /** What it is compared with, by name and version. */
  baseline: string;
  baseline_value: number;
  ratio: number;
}

/** A measurement that can be run alone by the names of its metrics. */
export interface Benchmark {
  names: readonly string[];
  /** `wanted`: those of its metrics that are asked for; what is measured together may be given together. */
  run: (wanted: readonly string[]) => Promise<Metric[]>;
}
