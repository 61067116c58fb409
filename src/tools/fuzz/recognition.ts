/** Recognition: offsets are right, mentions do not overlap, no text takes long. */
import fc from 'fast-check';
import { compileLexicon, openLexicon, recognise } from '../../recognition';
import { holds, target } from './target';
import { hostileText } from './inputs';

const NAMES = ['TSMC', 'Arm', 'NVIDIA H100', 'HBM3E', '3 nm', '삼성전자', 'SK하이닉스', '台積電', '三星', 'アーム'];
const lexicon = openLexicon(
  compileLexicon([
    {
      entities: NAMES.map((name, index) => ({ id: `e${index}`, kind: 'organization', names: { en: [name] } })),
      relations: [],
    },
  ]),
);
const text = fc
  .array(fc.oneof(fc.constantFrom(...NAMES, ' ', '의 ', '(', ')', '半导体', 'chip '), hostileText(3)), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

export const RECOGNITION_TARGETS = [
  target('recognise', fc.tuple(text, fc.array(text, { maxLength: 4 })), ([title, blocks]) => {
    const { mentions } = recognise({ title, blocks }, lexicon);
    let last = { block: -2, end: 0 };
    for (const { block, start, end, surface } of mentions) {
      const source = block < 0 ? title : blocks[block];
      holds(source?.slice(start, end) === surface, `the surface is not what stands at ${start} to ${end}`);
      holds(block !== last.block || start >= last.end, 'two mentions overlap');
      last = { block, end };
    }
  }),
  target('open a lexicon', fc.uint8Array({ maxLength: 400 }), (bytes) => {
    try {
      openLexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    } catch (error) {
      holds(error instanceof Error && error.name === 'LexiconError', `not a LexiconError: ${String(error)}`);
    }
  }),
];
