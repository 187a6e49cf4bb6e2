import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { chunk, examplePhoto, examplePngOf } from './example-photo.ts'

let server: TestServer

const photo = await examplePhoto(1, { takenAt: '2026:03:04 09:50:00', lon: 120.0051, lat: 30.0052, device: 'Example 12' })

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

let caller = 0
function someAddress(): string {
  caller += 1
  return `10.62.${Math.floor(caller / 250)}.${caller % 250}`
}

async function put(payload: Buffer, type: string, more: Readonly<Record<string, string>> = {}) {
  const headers = { 'content-type': type, ...more }
  const answer = await server.app.inject({ method: 'POST', url: '/api/files', headers, payload, remoteAddress: someAddress() })
  return { status: answer.statusCode, body: answer.json() }
}

function get(url: string) {
  return server.app.inject({ url, remoteAddress: someAddress() })
}

async function reportWith(file: string): Promise<string> {
  const payload = { category: 'E0102', description: '垃圾堆积', position: { lon: 120.005, lat: 30.005 }, photos: [{ file }] }
  const answer = await server.app.inject({ method: 'POST', url: '/api/requests', payload, remoteAddress: someAddress() })
  expect(answer.statusCode).toBe(201)
  return answer.json().followCode
}

/** Every path below the data folder, so that nothing lies where it should not. */
async function listKept(): Promise<readonly string[]> {
  const kept = await readdir(server.services.dataFolder, { recursive: true })
  return kept.filter((path) => path.startsWith(`files${sep}`)).toSorted()
}

const script = '<script>alert(document.cookie)</script>'
/** A picture of one pixel that is a script as well: a browser that guessed would run it. */
const gifThatRuns = Buffer.concat([Buffer.from('GIF89a/*', 'latin1'), Buffer.alloc(7), Buffer.from('*/=1;alert(1);//;', 'latin1')])
const drawing = Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`)
const drawingThatReads = Buffer.from(
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
)
const page = Buffer.from(`<!doctype html>${script}`)
/** A JPEG whose comment is a page: the start of the picture is true, what follows would run. */
function photoWithComment(words: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(words.length + 2, 2)
  return Buffer.concat([photo.subarray(0, 2), head, Buffer.from(words, 'latin1'), photo.subarray(2)])
}

/** A PNG of few bytes whose text would be a hundred megabytes unpacked. */
function pngThatSwells(): Buffer {
  const whole = examplePngOf(100_000, 100_000)
  return Buffer.concat([whole.subarray(0, 33), chunk('zTXt', randomBytes(64)), whole.subarray(33)])
}

describe('an attack by an upload', () => {
  test.each([
    ['a GIF that is a script', gifThatRuns, ['image/gif', 415, 'file.wrong_type']],
    ['a GIF that is a script, said to be a photo', gifThatRuns, ['image/jpeg', 415, 'file.wrong_type']],
    ['an SVG with a script', drawing, ['image/svg+xml', 415, 'file.wrong_type']],
    ['an SVG with a script, said to be a photo', drawing, ['image/png', 415, 'file.wrong_type']],
    ['an SVG that reads a file of the server', drawingThatReads, ['image/svg+xml', 415, 'file.wrong_type']],
    ['a page said to be a photo', page, ['image/png', 415, 'file.wrong_type']],
    ['a page said to be a photo and a page', page, ['image/jpeg; type=text/html', 415, 'file.wrong_type']],
    ['a photo with a page in its comment', photoWithComment(`<html>${script}`), ['image/jpeg', 422, 'file.two_in_one']],
    ['a photo with PHP in its comment', photoWithComment('<?php system($_GET[0]);'), ['image/jpeg', 422, 'file.two_in_one']],
    ['a PNG of ten thousand million pixels in a kilobyte', pngThatSwells(), ['image/png', 413, 'file.too_many_pixels']],
  ] as const)('%s is refused by name, and nothing of it is kept', async (_, bytes, [type, status, code]) => {
    const before = await listKept()
    expect(await put(bytes, type)).toMatchObject({ status, body: { code } })
    expect(await listKept()).toEqual(before)
  })

  test('cut off anywhere is refused, and never a fault of the server', async () => {
    const cuts = Array.from({ length: 40 }, (_, step) => Math.floor((photo.length * (step + 1)) / 42))
    for (const at of [3, 20, ...cuts, photo.length - 1]) {
      const { status, body } = await put(photo.subarray(0, at), 'image/jpeg')
      expect([at, [415, 422].includes(status), body.code]).toEqual([at, true, expect.stringMatching(/^file\.(?:broken|wrong_type)$/u)])
    }
  })

  test('larger than a file may be is refused before it is looked at, whatever it says of its length', async () => {
    const large = Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)])
    const before = await listKept()
    expect((await put(large, 'image/jpeg')).status).toBe(413)
    expect((await put(large, 'image/jpeg', { 'transfer-encoding': 'chunked' })).status).toBe(413)
    expect(await listKept()).toEqual(before)
  })

  test('as a body of another kind is not taken for a file', async () => {
    for (const type of [
      'text/html',
      'application/xhtml+xml',
      'application/x-php',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
    ])
      expect([type, (await put(page, type)).status]).toEqual([type, 415])
    expect((await put(Buffer.from('{"a":1}'), 'application/json')).body.code).toBe('file.wrong_type')
  })
})

describe('the name of an upload', () => {
  test('is the hash of its bytes and nothing that was sent: no path, no second ending, no type comes with it', async () => {
    const before = new Set(await listKept())
    const names = ['../../../etc/passwd', 'photo.php.jpg', 'photo.jpg.svg', '..\\..\\x.html', 'a\0.html']
    for (const name of names) {
      const { status, body } = await put(photo, 'image/jpeg', {
        'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
        'x-file-name': encodeURIComponent(name),
      })
      expect(status).toBe(200)
      expect(body.file).toMatch(/^[0-9a-f]{64}$/u)
    }
    const kept = (await listKept()).filter((path) => !before.has(path))
    expect(kept.filter((path) => !/^files\/[0-9a-f]{2}(?:\/[0-9a-f]{64})?$/u.test(path.split(sep).join('/')))).toEqual([])
  })

  test('that leads elsewhere is not one, to read or to hand in', async () => {
    const wrong = [
      '../secret',
      '..%2fsecret',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      `${'a'.repeat(63)}/`,
      `${'a'.repeat(64)}.jpg`,
      'A'.repeat(64),
    ]
    for (const name of wrong) {
      const { statusCode, body } = await get(`/api/files/${name}?follow=0000000000`)
      expect([name, [400, 401, 404].includes(statusCode)]).toEqual([name, true])
      expect(body).not.toContain('root:')
    }
    for (const file of ['../../secret', `${'a'.repeat(64)}.svg`]) {
      const payload = { category: 'E0102', description: '垃圾', position: { lon: 120.005, lat: 30.005 }, photos: [{ file }] }
      const answer = await server.app.inject({ method: 'POST', url: '/api/requests', payload, remoteAddress: someAddress() })
      expect([file, answer.statusCode]).toEqual([file, 400])
    }
  })
})

describe('what the public sees of a photo', () => {
  test('is its pixels packed anew: no place, no camera, no comment, and a browser neither guesses nor runs it', async () => {
    const film = Buffer.from(`${'\0'.repeat(4)}ftypmp42 where I live 120.0051`, 'latin1')
    const sent = Buffer.concat([photoWithComment('where I live'), film])
    expect(sent.includes('Exif')).toBe(true)
    const { status, body } = await put(sent, 'image/jpeg')
    expect(status).toBe(200)
    const shown = await get(`/api/files/${body.file}?follow=${await reportWith(body.file)}`)
    expect(shown.statusCode).toBe(200)
    for (const secret of ['Exif', 'Example 12', 'GPS', 'where I live', '2026:03:04', 'ftyp']) {
      expect([secret, shown.rawPayload.includes(secret)]).toEqual([secret, false])
    }
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/u),
    })
    expect((await get(`/api/files/${body.file}`)).statusCode).toBe(401)
  })

  test('is nothing until a matter names it, and nothing of another matter', async () => {
    const { body } = await put(await examplePhoto(2), 'image/jpeg')
    const foreign = await reportWith((await put(await examplePhoto(3), 'image/jpeg')).body.file)
    expect((await get(`/api/files/${body.file}?follow=${foreign}`)).statusCode).toBe(404)
  })
})
