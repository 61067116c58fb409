/** The closed lists of the domain's words: what is not in them does not compile, and each entry is complete. */
import { expect, test } from 'vitest';
import { RELATION_FACTS, RELATION_TYPES } from '../../src/knowledge/relation-types';
import { isClass, isMemory, makesThings, tierByRole } from '../../src/knowledge/roles';
import { parsePack } from '../../src/knowledge/parse';
import { PackError } from '../../src/knowledge/schema';
import { packOf } from '../insight/graph';

test('a pack with a role or relation type that is not in the list is refused', () => {
  const pack = packOf([['h100', 'fabricated_by', 'tsmc']]);
  const [first, ...others] = pack.entities;
  expect(() => parsePack(pack)).not.toThrow();
  expect(() => parsePack({ ...pack, entities: [{ ...first, roles: ['material-maker'] }, ...others] })).toThrow(
    PackError,
  );
  expect(() =>
    parsePack({ ...pack, relations: pack.relations.map((relation) => ({ ...relation, type: 'made_by' })) }),
  ).toThrow(PackError);
});

test('every relation type has its facts, and what it refers to exists', () => {
  expect(Object.keys(RELATION_FACTS).sort()).toEqual([...RELATION_TYPES].sort());
  for (const type of RELATION_TYPES) {
    const { flow, need, needAs, symmetric } = RELATION_FACTS[type];
    // Nothing that is not supplied can fill a need, and what is said from both ends has no direction.
    if (need !== undefined) expect(flow, type).toBe('object-supplies');
    if (needAs !== undefined) expect(RELATION_FACTS[needAs].need, type).toBe(need);
    if (symmetric) expect(flow, type).toBeUndefined();
  }
});

test('roles say what an entity does', () => {
  expect(tierByRole({ roles: ['research', 'osat'] })).toBe('packaging');
  expect(tierByRole({ roles: ['agency'] })).toBeUndefined();
  expect(makesThings({ roles: ['fabless', 'materials-maker'] })).toBe(true);
  expect(makesThings({ roles: ['fabless'] })).toBe(false);
  expect(isMemory({ roles: ['memory'] })).toBe(true);
  expect(isClass({ roles: ['generic-node'] })).toBe(true);
});
