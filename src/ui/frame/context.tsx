/** What the components in the frame may ask of the page's script and, through it, of the background. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Askable, BackgroundAnswers, BackgroundRequest, Result } from '../../messages';
import type { Call } from './connection';

export interface Frame {
  call: Call;
  /** A question to the background. Never throws. */
  ask: <N extends Askable>(name: N, input: BackgroundRequest<N>) => Promise<Result<BackgroundAnswers[N]>>;
}

const Context = createContext<Frame | undefined>(undefined);

export const FrameProvider = Context.Provider;

export function frameOf(call: Call): Frame {
  return { call, ask: (name, input) => call('ask', { name, input } as never) as never };
}

/** Throws outside of a {@link FrameProvider}. */
export function useFrame(): Frame {
  const frame = useContext(Context);
  if (!frame) throw new Error('Not within a frame.');
  return frame;
}
