import { expect, test } from 'vitest'

import { pickFiles } from './spatial-bundle.ts'

function file(name: string, content: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(`${content.length.toString(8).padStart(11, '0')} `, 124)
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
  body.write(content)
  return Buffer.concat([header, body])
}

const end = Buffer.alloc(1024)

test('an archive keeps the wanted files whole and loses the others', () => {
  const [one, other, empty] = [file('lib/one.so', 'x'.repeat(700)), file('lib/other.so', 'y'.repeat(512)), file('share/empty.sql', '')]
  const tar = Buffer.concat([one, other, empty, end])
  expect(pickFiles(tar, (name) => name !== 'lib/other.so')).toEqual(Buffer.concat([one, empty, end]))
  expect(pickFiles(tar, () => true)).toEqual(tar)
})
