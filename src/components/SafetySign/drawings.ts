/**
 * The project's own safety signs, drawn on a square of 200 in the shapes and colours of GB 2894-2025 and GB 13495.1-2015. Named by numbers:
 * what a sign means is what questions ask, and no word of it is in the package (T-13).
 */
const red = '#C8102E'
const yellow = '#FFD100'
const blue = '#0057A8'
const green = '#00844A'

const forbid = (inside: string): string => `<circle cx="100" cy="100" r="96" fill="#fff"/><g fill="#000" stroke="none">${inside}</g><g fill="none" stroke="${red}" stroke-width="19"><circle cx="100" cy="100" r="86"/><path d="M40 40 160 160"/></g>`
const warn = (inside: string): string => `<path d="M100 14 192 176H8z" fill="${yellow}" stroke="#000" stroke-width="12" stroke-linejoin="round"/><g fill="#000" stroke="none">${inside}</g>`
const must = (inside: string): string => `<circle cx="100" cy="100" r="96" fill="${blue}"/><g fill="#fff" stroke="none">${inside}</g>`
const board = (colour: string, inside: string): string => `<rect x="4" y="4" width="192" height="192" rx="8" fill="${colour}"/><g fill="#fff" stroke="none">${inside}</g>`

const line = (d: string, width: number, colour: string): string => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${String(width)}" stroke-linecap="round" stroke-linejoin="round"/>`
const flame = (x: number, y: number, size: number, colour: string): string => `<path transform="translate(${String(x)} ${String(y)}) scale(${String(size)})" fill="${colour}" d="M0 40C-18 38-24 24-18 10c2 6 6 8 8 8-4-14 4-30 14-38-1 12 4 18 9 24 2-3 3-6 2-10 10 10 14 22 9 33C20 36 12 40 0 40z"/>`
/** Seen from the front: head, body with arms and legs. */
const person = (x: number, y: number, size: number): string => `<g transform="translate(${String(x)} ${String(y)}) scale(${String(size)})"><circle cx="0" cy="-34" r="10"/><path d="M-15-20h30a5 5 0 0 1 5 5v30a4.5 4.5 0 0 1-9 0V-8h-1.500v48a5 5 0 0 1-10 0V14h-1v26a5 5 0 0 1-10 0V-8H-11v23a4.500 4.500 0 0 1-9 0v-30a5 5 0 0 1 5-5z"/></g>`

export const drawings: Readonly<Record<string, string>> = {
  s01: forbid(`<path d="M36 102h84v17H36zM126 102h9v17h-9zM141 102h9v17h-9z"/>${line('M130 92c0-14 16-10 16-24M145 92c0-10 14-10 14-26', 6, '#000')}`),
  s02: forbid(`<path d="M96 96h14v62H96z"/>${flame(101, 62, 1.05, '#000')}`),
  s03: warn('<path d="M108 58 74 114h22l-15 32-8-5 3 24 22-11-9-4 32-50H96l24-40z"/>'),
  s04: warn(`${line('M64 122 136 158M136 122 64 158', 11, '#000')}<path d="M100 62c-21 0-33 14-33 31 0 11 5 18 12 22v15h42v-15c7-4 12-11 12-22 0-17-12-31-33-31z"/><g fill="${yellow}"><circle cx="87" cy="95" r="8"/><circle cx="113" cy="95" r="8"/><path d="m100 104 5 11H95z"/><path d="M92 120h3v11h-3zM98.500 120h3v11h-3zM105 120h3v11h-3z"/></g>`),
  s05: warn(`<path d="M40 132h36v36H40z"/><g transform="translate(100 116) rotate(30) scale(.78)"><circle cx="-2" cy="-31" r="10"/>${line('M-1-17 3 10M0-13-20-4M0-13 22-22M3 10-8 36M3 10 20 32', 11, '#000')}</g>${line('M104 162h44', 6, '#000')}`),
  s06: must('<path d="M48 96c0-32 22-54 52-54s52 22 52 54h8v13H40V96z"/><path d="M58 116h84c0 30-16 52-42 52s-42-22-42-52z"/>' + `<g>${line('M100 46v38M76 54v30M124 54v30', 5, blue)}</g>`),
  s07: must(`<circle cx="100" cy="48" r="19"/><path d="M64 74h72c9 0 15 7 15 16v50h-16v-40h-5v68h-25v-44h-10v44H70v-68h-5v40H49V90c0-9 6-16 15-16z"/>${line('M80 76 120 122M120 76 80 122M70 124h60', 7, blue)}${line('M120 74 150 34', 6, '#fff')}`),
  s08: must(`<path d="M100 30c36 0 56 24 56 58 0 44-24 82-56 82s-56-38-56-82c0-34 20-58 56-58z"/><path d="M38 82h124v14H38z" fill="${blue}"/><g fill="#fff" stroke="${blue}" stroke-width="8"><rect x="55" y="74" width="40" height="32" rx="12"/><rect x="105" y="74" width="40" height="32" rx="12"/></g>`),
  s09: board(green, `<path d="M112 30h58v140h-58v-22h14v8h30V44h-30v36h-14z"/><g transform="translate(84 96)"><circle cx="14" cy="-52" r="13"/>${line('M8-32-6 6M8-32 32-12M8-32-26-24M-6 6 16 26 12 62M-6 6-20 34-50 40', 14, '#fff')}</g>${line('M22 170h156', 8, '#fff')}`),
  s10: board(green, `${person(100, 98, 0.85)}${person(70, 106, 0.66)}${person(130, 106, 0.66)}${[0, 90, 180, 270].map((turn) => `<path transform="rotate(${String(turn)} 100 100)" d="M54 54V28L45 37 26 18 18 26 37 45 28 54z"/>`).join('')}`),
  s11: board(red, `<path d="M50 88c0-12 8-20 22-20s22 8 22 20v78H50z"/><path d="M64 50h16v16H64zM58 40h40v10H58z"/>${line('M62 52c-18 0-26 12-26 30v30', 7, '#fff')}${flame(138, 112, 1.35, '#fff')}`),
  s12: board(red, `<rect x="28" y="40" width="72" height="72" rx="6" fill="none" stroke="#fff" stroke-width="9"/><circle cx="64" cy="76" r="15"/><path d="M70 92c-6-10 4-16 10-8l14 22 22-6c16-4 24 4 28 18l6 26-34 26-12-18c-14 0-22-4-28-12l-10-14c-6-8 2-14 10-9l8 5z" stroke="${red}" stroke-width="4"/>${flame(150, 66, 0.95, '#fff')}`),
}

/** What is drawn, for those who hear it; never what it means. */
export const looks: Readonly<Record<string, string>> = {
  s01: '红圈加斜杠，里面是一支点着的香烟',
  s02: '红圈加斜杠，里面是一根燃着的火柴',
  s03: '黄色三角，里面是一道向下的闪电',
  s04: '黄色三角，里面是骷髅和交叉的骨头',
  s05: '黄色三角，里面是一个人从台边掉下',
  s06: '蓝色圆形，里面是戴着帽子的头',
  s07: '蓝色圆形，里面是身上系着带子的人',
  s08: '蓝色圆形，里面是戴着眼镜的头',
  s09: '绿色方形，里面是一个人跑向门口',
  s10: '绿色方形，四个箭头指向中间的几个人',
  s11: '红色方形，里面是一个带软管的瓶子和火焰',
  s12: '红色方形，里面是一只手按着按钮和火焰',
}
