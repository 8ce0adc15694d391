import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Carries a complaint out of a running template; it is caught where rendering began. */
export class TemplateFault extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
