/** What apps call their environment, which bundling replaces by values. Ours is another one, and only core/config reads it. */
export const ENVIRONMENT_NAME = ['process', 'env'].join('.');
