import { expect, test } from 'vitest'

import { findMissing } from './find-missing.js'

const lock = {
  packages: {
    '': { name: 'yiwang' },
    kernel: { name: '@yiwang/kernel' },
    'node_modules/@yiwang/kernel': { resolved: 'kernel', link: true },
    'node_modules/fastify': { version: '5.12.8', resolved: 'https://registry.example/fastify-5.12.8.tgz' },
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'node_modules/tool-for-windows': { version: '1.0.0', optional: true },
  },
}

function without(...paths) {
  return { packages: Object.fromEntries(Object.entries(lock.packages).filter(([path]) => !paths.includes(path))) }
}

test('a fresh clone lacks everything that is not for another machine', () => {
  expect(findMissing(lock, { packages: {} }, { dev: true })).toEqual([
    'kernel',
    'node_modules/@yiwang/kernel',
    'node_modules/fastify',
    'node_modules/vitest',
  ])
})

test('a whole tree lacks nothing', () => {
  expect(findMissing(lock, without('', 'node_modules/tool-for-windows'), { dev: true })).toEqual([])
})

test('a tree without development packages is enough to serve, not to test', () => {
  const served = without('node_modules/vitest')
  expect(findMissing(lock, served, { dev: false })).toEqual([])
  expect(findMissing(lock, served, { dev: true })).toEqual(['node_modules/vitest'])
})

test('another version than the lock file lists counts as missing', () => {
  const installed = without()
  installed.packages['node_modules/fastify'] = { version: '5.0.0', resolved: 'https://registry.example/fastify-5.0.0.tgz' }
  expect(findMissing(lock, installed, { dev: true })).toEqual(['node_modules/fastify'])
})
