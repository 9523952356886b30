/** The door to hazards: reporting, following, deciding, routing. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { decideCase } from '../server/usecases/hazard/decideCase'
import { decideMany } from '../server/usecases/hazard/decideMany'
import { diffRouting } from '../server/usecases/hazard/diffRouting'
import { dryRunRouting } from '../server/usecases/hazard/dryRunRouting'
import { enterIncoming } from '../server/usecases/hazard/enterIncoming'
import { findPlaces } from '../server/usecases/hazard/findPlaces'
import { listCases } from '../server/usecases/hazard/listCases'
import { listColleagues } from '../server/usecases/hazard/listColleagues'
import { listLetters } from '../server/usecases/hazard/listLetters'
import { listOwnReports } from '../server/usecases/hazard/listOwnReports'
import { listRoutingVersions } from '../server/usecases/hazard/listRoutingVersions'
import { listStalled } from '../server/usecases/hazard/listStalled'
import { listTargets } from '../server/usecases/hazard/listTargets'
import { mergeCandidates } from '../server/usecases/hazard/mergeCandidates'
import { previewRoute } from '../server/usecases/hazard/previewRoute'
import { readCase } from '../server/usecases/hazard/readCase'
import { readHotlineText } from '../server/usecases/hazard/readHotlineText'
import { readRegister } from '../server/usecases/hazard/readRegister'
import { readRouting } from '../server/usecases/hazard/readRouting'
import { readSheet } from '../server/usecases/hazard/readSheet'
import { saveRouting } from '../server/usecases/hazard/saveRouting'
import { searchCriteria } from '../server/usecases/hazard/searchCriteria'
import { submitReport } from '../server/usecases/hazard/submitReport'
import { traceReport } from '../server/usecases/hazard/traceReport'
import { tryRouting } from '../server/usecases/hazard/tryRouting'

export const openHazard = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'hazard', {
    'hazard.places': findPlaces,
    'hazard.preview': previewRoute,
    'hazard.submit': submitReport,
    'hazard.mine': listOwnReports,
    'hazard.trace': traceReport,
    'hazard.list': listCases,
    'hazard.case': readCase,
    'hazard.decide': decideCase,
    'hazard.decideMany': decideMany,
    'hazard.mergeCandidates': mergeCandidates,
    'hazard.criteria': searchCriteria,
    'hazard.colleagues': listColleagues,
    'hazard.targets': listTargets,
    'hazard.sheet': readSheet,
    'hazard.register': readRegister,
    'hazard.hotlineText': readHotlineText,
    'hazard.incoming': enterIncoming,
    'hazard.letters': listLetters,
    'hazard.stalled': listStalled,
    'hazard.routing': readRouting,
    'hazard.routingVersions': listRoutingVersions,
    'hazard.diffRouting': diffRouting,
    'hazard.dryRunRouting': dryRunRouting,
    'hazard.saveRouting': saveRouting,
    'hazard.routingTry': tryRouting,
  })
