/** The probe of each browser. */
import type { Session } from '../../browsers';
import { chromiumProbe } from './chromium';
import { firefoxProbe } from './firefox';
import type { Probe } from './probe';

export function probeOf(session: Session): Promise<Probe> {
  return session.name === 'chromium' ? Promise.resolve(chromiumProbe(session)) : firefoxProbe(session);
}
