/** placeholder */
export interface MergeRecord {
  readonly a?: string;
}
