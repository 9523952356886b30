/** The sample's pictures: what a county's people photograph in June. Pairs are drawn from one place at one angle. */
import { corridor, hall, street, tiled } from './rooms'
import { area, box, disc, line, paint, patch, placed, repeat, shape, stroke, turned } from './shapes'
import { car, carton, cylinder, ebike, exitSign, extinguisher, fireDoor, keepClear, shelf } from './things'

const exit = (): string => corridor() + fireDoor(460, 640) + exitSign(545, 92) + extinguisher(930, 760, 1.2)
const chained = stroke('M560 450C600 480 680 480 720 450', paint.ink, 16) + stroke('M560 450C600 480 680 480 720 450', paint.steel, 8) + box(612, 452, 56, 52, paint.yellow, 8) + stroke('M624 452C624 424 656 424 656 452', paint.ink, 10)

const passage = (): string => corridor() + fireDoor(460, 640) + exitSign(545, 92) + keepClear(250, 856, 860)
const goods = shelf(300, 760) + carton(560, 730, 1.1) + carton(620, 560, 0.9) + carton(760, 780, 1.3) + carton(840, 590, 1) + carton(420, 900, 1.4)

const machine = hall() + extinguisher(1130, 640, 1.1) + box(300, 520, 620, 300, paint.brand, 16) + box(340, 820, 80, 60, paint.night) + box(800, 820, 80, 60, paint.night) + box(560, 400, 120, 130, paint.steel)
const wheel = disc(470, 410, 150, paint.grey) + disc(470, 410, 96, paint.shade) + disc(470, 410, 26, paint.ink)
const sparks = repeat(7, (spark) => line(300 - spark * 18, 470 + spark * 26, 260 - spark * 26, 500 + spark * 34, paint.flame, 7))
const guard = shape('M308 430A164 164 0 0 1 634 430L600 452A130 130 0 0 0 340 452Z', paint.yellow) + box(560, 360, 90, 40, paint.yellow)
const controls = disc(760, 620, 34, paint.red) + disc(850, 620, 26, paint.green) + box(700, 690, 200, 70, paint.card, 6)

const stairwell = corridor() + box(470, 250, 340, 390, paint.straw) + line(640, 250, 640, 640) + disc(620, 450, 9, paint.ink) + disc(660, 450, 9, paint.ink) + box(60, 470, 110, 150, paint.steel) + box(84, 500, 60, 44, paint.card, 4, 3)
const charging = ebike(300, 850, paint.blue, 1.5) + box(1010, 420, 60, 84, paint.card, 6) + disc(1040, 450, 8, paint.ink) + stroke('M1040 470C1040 700 900 560 690 610', paint.ink, 11) + box(640, 585, 70, 44, paint.night, 8)
const emptied = keepClear(250, 856, 860) + disc(1040, 380, 76, paint.card) + stroke('M986 326L1094 434', paint.red, 14) + placed(984, 414, 0.27, ebike(0, 0, paint.blue)) + disc(1040, 380, 76, 'none', 14)

const cracked = street() + box(360, 150, 560, 660, paint.straw) + repeat(3, (window) => box(420 + window * 160, 230, 110, 140, paint.blueSoft)) + repeat(3, (window) => box(420 + window * 160, 470, 110, 140, paint.blueSoft)) +
  stroke('M620 150L590 250L640 330L585 440L650 540L600 660L640 810', paint.ink, 12) + stroke('M585 440L500 500L470 580', paint.ink, 8) + area([[760, 640], [860, 650], [880, 740], [790, 770], [730, 710]], paint.rust) +
  area([[740, 860], [800, 810], [860, 850], [900, 880], [730, 890]], paint.rust) + area([[620, 900], [660, 870], [700, 905]], paint.straw)

const welder = disc(560, 410, 62, paint.straw) + shape('M498 400C498 330 622 330 622 400V470H520Z', paint.night) + box(560, 410, 66, 34, paint.yellow, 4) + shape('M480 690C480 540 520 490 580 490C650 490 680 560 690 690Z', paint.blue) + stroke('M640 560L760 640L850 650', paint.blue, 46) + shape('M470 690H700L720 850H640L600 740L540 850H450Z', paint.night) + line(850, 650, 920, 690, paint.ink, 14)
const welding = hall() + welder + box(880, 700, 260, 30, paint.steel) + box(910, 730, 26, 130, paint.steel) + box(1090, 730, 26, 130, paint.steel) + repeat(9, (ray) => turned(ray * 40, 930, 690, line(930, 664, 930, 610, paint.flame, 8))) + disc(930, 690, 18, paint.yellow) +
  carton(120, 860, 1.2) + carton(210, 690, 1) + area([[130, 668], [200, 600], [330, 620], [400, 690]], paint.wood) + cylinder(1140, 640, paint.blue, 1)

const lane = (): string => street(paint.grey) + area([[380, 960], [590, 606], [700, 606], [900, 960]], paint.shade) + keepClear(470, 880, 400) + stroke('M470 820L560 660M820 820L740 660', paint.yellow, 10)
const fireLane = lane() + car(520, 690, paint.card, 0.7) + car(430, 800, paint.red, 1.1) + car(700, 850, paint.blue, 1.3) + box(1060, 520, 34, 180, paint.red, 6) + disc(1077, 500, 44, paint.red)

const cabinet = tiled() + box(380, 150, 520, 660, paint.steel, 10) + box(420, 190, 440, 580, paint.paper, 6) + repeat(5, (breaker) => box(450 + breaker * 78, 250, 60, 120, paint.night, 6) + box(466 + breaker * 78, 276, 28, 34, paint.card, 3, 3)) + box(440, 520, 400, 22, paint.rust, 4)
const frayed = stroke('M480 370C470 470 560 470 540 640C530 760 600 800 580 960', paint.red, 18) + stroke('M560 370C560 430 640 500 620 600', paint.blue, 18) + stroke('M720 370C720 470 680 520 760 620C820 700 780 820 840 960', paint.yellow, 18) +
  stroke('M620 600L606 650M620 600L630 656M620 600L646 642M620 600L592 634', paint.rust, 6) + area([[660, 560], [700, 600], [684, 606], [716, 660], [650, 610], [668, 604]], paint.yellow) + patch(560, 640, 120, 40, paint.shade)
const tidyWires = repeat(5, (wire) => stroke(`M${String(480 + wire * 78)} 370V520`, [paint.red, paint.blue, paint.green, paint.yellow, paint.red][wire] ?? paint.red, 16)) + repeat(5, (wire) => stroke(`M${String(480 + wire * 78)} 542V700H640V770`, paint.grey, 12)) + box(420, 690, 440, 24, paint.card)

const stove = tiled() + patch(0, 640, 1280, 320, paint.shade) + line(0, 640, 1280, 640) + box(470, 560, 420, 80, paint.steel, 8) + disc(590, 552, 60, paint.night) + disc(770, 552, 60, paint.night) + disc(550, 606, 14, paint.ink) + disc(810, 606, 14, paint.ink) + repeat(5, (tongue) => shape(`M${String(556 + tongue * 17)} 520q8 -34 8 -44q10 22 6 44Z`, paint.blue, 3))
const gasHose = stove + cylinder(150, 930, paint.brand, 1.2) + stroke('M204 546C230 440 330 520 360 620C400 760 440 700 470 610', paint.ink, 26) + stroke('M204 546C230 440 330 520 360 620C400 760 440 700 470 610', paint.flame, 16) +
  stroke('M330 560L352 548M340 584L366 572M356 640L384 630', paint.ink, 6) + repeat(3, (wisp) => stroke(`M${String(390 + wisp * 34)} 560q18 -26 0 -52t0 -52`, paint.grey, 6))

const cylinders = street(paint.shade) + box(240, 250, 800, 380, paint.steel) + repeat(10, (bar) => line(300 + bar * 76, 250, 300 + bar * 76, 630, paint.grey, 4)) + cylinder(330, 800, paint.blue, 1.3) + cylinder(470, 820, paint.leaf, 1.3) + turned(78, 700, 860, cylinder(640, 900, paint.blue, 1.3)) + cylinder(820, 790, paint.leaf, 1.3) + disc(1010, 700, 60, paint.redSoft) + shape('M985 740C960 690 1010 670 1005 620C1050 660 1060 700 1036 742Z', paint.flame)

const ledge = patch(0, 0, 1280, 960, paint.sky) + area([[0, 560], [860, 560], [1000, 700], [0, 700]], paint.shade) + area([[0, 700], [1000, 700], [1000, 800], [0, 800]], paint.grey) + repeat(5, (post) => box(40 + post * 190, 240, 34, 320, paint.steel)) + box(0, 190, 860, 50, paint.steel) + patch(1000, 800, 280, 160, paint.leaf) + line(1000, 800, 1280, 800)
const rail = repeat(6, (post) => line(60 + post * 176, 700, 60 + post * 176, 470, paint.ink, 22) + line(60 + post * 176, 700, 60 + post * 176, 470, paint.yellow, 12)) + repeat(2, (bar) => line(20, 490 + bar * 100, 980, 490 + bar * 100, paint.ink, 20) + line(20, 490 + bar * 100, 980, 490 + bar * 100, paint.yellow, 10)) + patch(0, 672, 1000, 28, paint.yellow)

/** Name of the file → the drawing. */
export const pictures: Readonly<Record<string, string>> = {
  exit: exit() + chained + carton(850, 760, 1),
  'exit-after': exit(),
  passage: passage() + goods,
  'passage-after': passage(),
  machine: machine + wheel + sparks + controls,
  'machine-after': machine + wheel + guard + controls,
  ebike: stairwell + charging,
  'ebike-after': stairwell + emptied,
  wall: cracked,
  welding,
  'fire-lane': fireLane,
  wiring: cabinet + frayed,
  'wiring-after': cabinet + tidyWires,
  'gas-hose': gasHose,
  cylinders,
  ledge,
  'ledge-after': ledge + rail,
}
