/** Card and peek, drawn in the frame. */
import { runFrame } from '../frame/run';
import { Peek } from '../peek/peek';
import { Card } from './card';

export function runCard(): void {
  runFrame({ card: (view) => <Card view={view} />, peek: (view) => <Peek view={view} /> });
}
