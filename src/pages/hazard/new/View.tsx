import { View as Box } from '@tarojs/components'
import type { ReportWords } from '@/outbox/outbox'
import type { Draft } from '@/outbox/drafts'
import { BigButton } from '@/components/BigButton'
import { EmergencyBar } from '@/components/EmergencyBar'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { PageState } from '@/components/PageState'
import { Behalf } from './Behalf'
import { partWords, type Mistakes, type Part } from './check'
import { Choices } from './Choices'
import { More } from './More'
import { Photos } from './Photos'
import { Place } from './Place'
import { Route } from './Route'
import type { PhotosProps } from './usePhotos'
import type { FoundUnit, PlaceProps } from './usePlace'
import type { Preview } from './usePreview'
import { What } from './What'
import styles from './index.module.scss'

export interface NewReportProps {
  draft: Draft | undefined
  mistakes: Mistakes
  /** Why it could not be saved, '' otherwise. */
  problem: string
  saving: boolean
  behalf: boolean
  employee: boolean
  name: string | null
  ownUnits: readonly FoundUnit[]
  canScan: boolean
  photos: PhotosProps
  place: PlaceProps
  preview: Preview
  onTell: (part: Partial<ReportWords>) => void
  onDial: (number: string) => void
  onSubmit: () => void
}

const accident = '已有人受伤或正在起火、泄漏：先撤离，打 119/120，马上报告单位负责人。别为拍照靠近危险。'

export function View(props: NewReportProps) {
  const { draft, mistakes, problem, saving, behalf, employee, preview, onTell, onDial, onSubmit } = props
  const missing = (Object.keys(mistakes) as Part[]).map((part) => partWords[part])
  const foot = (
    <Box className={styles.foot}>
      {missing.length > 0 && <Notice tone='late' icon='refused' say={`还差：${missing.join('、')}。请看标出的地方。`} live />}
      {problem !== '' && <Notice tone='late' icon='refused' say={problem} live />}
      <BigButton label='提交' icon='sending' busy={saving} disabled={!draft} onTap={onSubmit} />
    </Box>
  )
  const title = behalf ? '代报' : '随手拍'
  return (
    <Frame title={title} back foot={foot}>
      <EmergencyBar say={accident} onDial={onDial} />
      <PageState state={draft ? 'ready' : 'loading'}>
        {draft && (
          <>
            {behalf && <Behalf report={draft.report} problem={mistakes.behalf} onTell={onTell} />}
            <Photos {...props.photos} employee={employee} mistake={mistakes.photos} />
            <Place {...props.place} report={draft.report} ownUnits={props.ownUnits} canScan={props.canScan} mistake={mistakes.place} />
            <What report={draft.report} mistake={mistakes.what} onTell={onTell} />
            <More report={draft.report} employee={employee} onTell={onTell} />
            <Choices report={draft.report} ownUnits={props.ownUnits} name={behalf ? null : props.name} onTell={onTell} />
            <Route preview={preview} showName={draft.report.showName} />
          </>
        )}
      </PageState>
    </Frame>
  )
}
