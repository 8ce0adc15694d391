import fc from 'fast-check';

// The same examples in every run, so that a failure is a change's and not the day's. FAST_CHECK_SEED tries others.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20250627) });
