import { analyseSurvey, type CrossWish, type SurveyMaterial } from '../../analyse/survey/analyse-survey.ts'
import type { SurveyAnalysis } from '../../model/survey-analysis.ts'
import { axisNotFound } from './survey-problems.ts'

/** @throws Problem `survey-axis-not-found`. */
export function analysisOf(material: SurveyMaterial, wish: CrossWish | null): SurveyAnalysis {
  const analysis = analyseSurvey(material, wish)
  if ('unknownAxis' in analysis) throw axisNotFound(analysis.unknownAxis)
  return analysis
}
