/** The features, in their import order. */
export const FEATURES = [] as const;
