import type { Dialect } from '../../database/Dialect.js';
import type { Tool } from '../../tools/Tool.js';
import type { Agent } from './agents.js';
import { compactSchema } from './compactSchema.js';
import type { ToolSpecification } from './Model.js';
import { readingSpecification } from './readingSpecification.js';
import { readingVocabulary, type ReadingVocabulary } from './readingVocabulary.js';
import { systemPrompt } from './systemPrompt.js';

/** What an agent is told before any question, and what it may name. */
export interface AgentBriefing {
  readonly system: string;
  readonly vocabulary: ReadingVocabulary;
  /** The tool that takes readings of these names. */
  readonly reading: ToolSpecification;
}

/** Made once for each agent and tool: they are the same for every question. */
export class AgentBriefings {
  private readonly byAgent = new Map<string, AgentBriefing>();
  private readonly byTool = new WeakMap<Tool, ToolSpecification>();

  of(agent: Agent, dialect: Dialect): AgentBriefing {
    const key = `${agent.name} ${dialect}`;
    const known = this.byAgent.get(key) ?? briefingOf(agent, dialect);
    this.byAgent.set(key, known);
    return known;
  }

  tool(tool: Tool): ToolSpecification {
    const { name, description, input } = tool;
    const known = this.byTool.get(tool) ?? {
      name,
      description,
      inputSchema: compactSchema(input)
    };
    this.byTool.set(tool, known);
    return known;
  }
}

function briefingOf(agent: Agent, dialect: Dialect): AgentBriefing {
  const vocabulary = readingVocabulary(agent.persona);
  return {
    vocabulary,
    system: systemPrompt(agent, vocabulary, dialect),
    reading: readingSpecification(vocabulary)
  };
}
