import { z } from 'zod';

const phraseSchema = z.string().trim().min(2).max(60);

/** Dimensions whose values a company may call otherwise than the data does. */
const labelledDimensions = [
  'product',
  'product_group',
  'supplier',
  'warehouse',
  'customer',
  'area'
] as const;

const synonymSchema = z
  .strictObject({
    phrase: phraseSchema.meta({ description: 'What people say.' }),
    means: phraseSchema.meta({ description: 'A word or phrase that the assistant knows.' })
  })
  .meta({ title: 'Synonym' });

const metricSchema = z
  .strictObject({
    words: z.array(phraseSchema).min(1).meta({ description: 'What people call the figure.' }),
    measure: z.string().meta({ description: 'The figure it is made of, such as units_sold.' }),
    filters: z
      .array(z.string())
      .min(1)
      .meta({ description: 'The conditions that its rows meet, such as late_sales.' })
  })
  .meta({ title: 'Metric' });

const valueLabelSchema = z
  .strictObject({
    dimension: z.enum(labelledDimensions),
    value: z.string().min(1).meta({ description: 'The value or code in the data.' }),
    label: phraseSchema.meta({ description: 'What people call it.' })
  })
  .meta({ title: 'Label of a value' });

/** What an administrator adds to the words of the assistant; it shows nobody more data. */
export const modelExtensionSchema = z.strictObject({
  synonyms: z.array(synonymSchema).default([]),
  metrics: z.array(metricSchema).default([]),
  valueLabels: z.array(valueLabelSchema).default([])
});

export type ModelExtension = z.infer<typeof modelExtensionSchema>;
export type ValueLabel = z.infer<typeof valueLabelSchema>;

export const emptyExtension: ModelExtension = { synonyms: [], metrics: [], valueLabels: [] };
