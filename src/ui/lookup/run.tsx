/** The look-up, drawn in the frame. */
import { runFrame } from '../frame/run';
import { LookUp } from './look-up';

export function runLookUp(): void {
  runFrame({ lookUp: (view) => <LookUp view={view} /> });
}
