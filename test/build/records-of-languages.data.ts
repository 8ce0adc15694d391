/** A short record for each language that texts may be in besides American English and simplified Chinese. */
export const recordsOfLanguages: Readonly<Record<string, string>> = {
  'zh-Hant': `title: { en: Walking after surgery, zh-Hant: 術後步行訓練 }
abstract:
  - label: { en: RESULTS, zh-Hant: 結果 }
    text:
      en: Patients walked earlier.
      zh-Hant: >-
        本研究納入八十名接受髖關節置換術的病人，隨機分為兩組：訓練組與對照組。訓練組每日步行三十分鐘，「早起」的病人比例較高；對照組則依照常規護理。結果顯示，訓練組的步行距離在第6週增加了120 m（P<0.05），而疼痛程度並無差異。
`,
  ja: `title: { en: Walking after surgery, ja: 術後の歩行訓練 }
abstract:
  - label: { en: RESULTS, ja: 結果 }
    text:
      en: Patients walked earlier.
      ja: >-
        本研究では、股関節置換術を受けた八十名の患者を対象とし、無作為に二群に分けた。訓練群は毎日三十分間の歩行を行い、「よく眠れた」と答えた人の割合が高かった。その結果、第6週の歩行距離は120 m増加したが、痛みの程度に差はなかった。ユーザーごとのデータも集めた。
`,
  ko: `title: { en: Walking after surgery, ko: 수술 후 보행 훈련 }
abstract:
  - label: { en: RESULTS, ko: 결과 }
    text:
      en: Patients walked earlier.
      ko: >-
        이 연구는 고관절 치환술을 받은 환자 여든 명을 무작위로 두 군으로 나누어 살펴보았다. 훈련군은 매일 삼십 분 동안 걸었고, 대조군은 일반적인 간호를 받았다. 여섯째 주의 보행 거리는 120 m 늘어났으나 통증의 정도에는 차이가 없었다.
`,
  es: `title: { en: Walking after surgery, es: Caminar después de la operación }
abstract:
  - label: { en: RESULTS, es: RESULTADOS }
    text:
      en: Patients walked earlier.
      es: >-
        Se incluyeron ochenta pacientes operados de una articulación de la cadera, distribuidos aleatoriamente en dos grupos comparables. El entrenamiento cotidiano aumentó considerablemente la distancia recorrida durante la sexta semana, independientemente de las características demográficas; la intensidad del dolor no presentó diferencias estadísticamente significativas.
`,
  pt: `title: { en: Walking after surgery, pt: Caminhar depois da operação }
abstract:
  - label: { en: RESULTS, pt: RESULTADOS }
    text:
      en: Patients walked earlier.
      pt: >-
        Foram incluídos oitenta pacientes operados de uma articulação do quadril, distribuídos aleatoriamente em dois grupos comparáveis. O treinamento cotidiano aumentou consideravelmente a distância percorrida durante a sexta semana, independentemente das características demográficas; a intensidade da dor não apresentou diferenças estatisticamente significativas.
`,
  fr: `title: { en: Walking after surgery, fr: Marcher après l’opération }
abstract:
  - label: { en: RESULTS, fr: RÉSULTATS }
    text:
      en: Patients walked earlier.
      fr: >-
        Quatre-vingts patients opérés d’une articulation de la hanche ont été répartis aléatoirement en deux groupes comparables. L’entraînement quotidien a considérablement augmenté la distance parcourue pendant la sixième semaine, indépendamment des caractéristiques démographiques ; l’intensité de la douleur n’a présenté aucune différence statistiquement significative.
`,
  de: `title: { en: Walking after surgery, de: Gehen nach der Operation }
abstract:
  - label: { en: RESULTS, de: ERGEBNISSE }
    text:
      en: Patients walked earlier.
      de: >-
        Achtzig Patientinnen und Patienten mit Hüftgelenkersatz wurden zufällig zwei vergleichbaren Behandlungsgruppen zugeteilt. Die tägliche Bewegungstherapie verlängerte die durchschnittliche Gehstrecke in der sechsten Woche beträchtlich, unabhängig von den Bevölkerungsmerkmalen; die Schmerzempfindlichkeit unterschied sich „erwartungsgemäß“ nicht.
`,
  'en-GB': `title: { en-GB: Walking after surgery, zh-Hans: 术后步行训练 }
abstract:
  - label: { en-GB: RESULTS, zh-Hans: 结果 }
    text:
      zh-Hans: 病人行走较早。
      en-GB: >-
        Eighty patients who had undergone replacement of the hip were randomised to programmes of rehabilitation. Everyday walking considerably increased the distance covered during the sixth week, independently of demographic characteristics; the intensity of postoperative discomfort showed no statistically significant differences between the participating departments.
`,
};

/** What medical texts put between letters: Greek, relations, superscripts, italics, the other column's script. */
export const recordOfSigns = `title:
  en: TNF-α, CD4<sup>+</sup> cells and <i>H. pylori</i> in the stomach
  zh-Hans: TNF-α、CD4<sup>+</sup>细胞与胃内<i>H. pylori</i>
abstract:
  - label: { en: METHODS, zh-Hans: 方法 }
    text:
      en: >-
        Cells were grown at 37 ℃ in 5% CO<sub>2</sub> for 24 ± 2 h with 3 × 10<sup>9</sup> L<sup>−1</sup> bacteria of
        <i>Helicobacter pylori</i> (known in Beijing as <span lang="zh-Hans">幽门螺杆菌</span>, “<span lang="zh-Hans">幽门</span>”
        for short), TNF-α at ≥ 10 μg/L, IL-1β at ≤ 5 µmol/L and Δ<i>F</i>508; the χ<sup>2</sup> test gave <i>P</i> < 0.05,
        −1.5 ± 0.3 and α = 0.05.
      zh-Hans: >-
        细胞在37 ℃、5% CO<sub>2</sub>中培养24±2 h，加入3×10<sup>9</sup> L<sup>−1</sup>幽门螺杆菌（<i>Helicobacter
        pylori</i>）、TNF-α（≥10 μg/L）、IL-1β（≤5 µmol/L）和Δ<i>F</i>508；χ<sup>2</sup>检验<i>P</i><0.05，差值为−1.5±0.3，α＝0.05。
        Ca<sup>2+</sup>与HCO<sub>3</sub><sup>−</sup>的浓度见文献<sup>[3–5]</sup>。
`;
