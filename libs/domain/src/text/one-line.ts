/** The text in one line: each run of white space, line ends included, becomes one space. Nothing stays nothing. */
export function oneLine<Text extends string | null | undefined>(text: Text): Text {
  return (typeof text === 'string' ? text.replace(/\s+/g, ' ') : text) as Text;
}
