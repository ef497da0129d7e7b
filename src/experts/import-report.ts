export interface ImportOptions {
  readonly a?: string;
}
export interface ImportReport {
  readonly a?: string;
}
