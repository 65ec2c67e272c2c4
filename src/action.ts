/** Entry of the Action. */
import { runAction } from './command/action/run.ts';
import { failStep } from './deliver/github/outputs.ts';

const ending = await runAction();
if (ending.status !== 0) failStep(ending);
