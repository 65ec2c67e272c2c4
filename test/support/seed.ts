/** Property tests take the same way every time, so that a run can be repeated; `FC_SEED=N` takes another. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261124) });
