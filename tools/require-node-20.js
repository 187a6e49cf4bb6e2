/** Refuses an old Node before anything newer is loaded; itself written so that an old Node can read it. */
const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error('一网需要 Node.js 20 或更新的版本，现在是 ' + process.version + '。请到 https://nodejs.org 安装后再试。')
  console.error('Yiwang needs Node.js 20 or newer; this is ' + process.version + '. Install one from https://nodejs.org and try again.')
  process.exit(1)
}
