/** The header by which a file is kept under a name of any language (RFC 6266, RFC 8187). */
export function attachmentNamed(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
}
