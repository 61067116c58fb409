/** How the background answers each request of the contract. */
import type { BackgroundAnswers, BackgroundName, BackgroundRequest } from '../messages';
import type { Asker } from '../platform';

export type Answers = {
  [N in BackgroundName]: (input: BackgroundRequest<N>, asker: Asker) => Promise<BackgroundAnswers[N]>;
};
