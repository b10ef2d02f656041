// A small front with the OpenAI interface for one GGUF file, run by node-llama-cpp (npm, for tests only), so that the client
// meets a real llama.cpp runtime: node llamafront.mjs MODULES MODEL.gguf [json]. Prints its port. Answers are streamed only. As llama-server does, it has
// slots that keep what they have read: a request gets the free one that shares most of its beginning, and reads the rest. A JSON schema is
// held only where "json" is given; many servers ignore it.
import http from "node:http";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [modules, file, json] = process.argv.slice(2);
const {getLlama, LlamaChatSession, resolveChatWrapper} = await import(pathToFileURL(path.resolve(modules, "node-llama-cpp/dist/index.js")));
const llama = await getLlama({gpu: false, build: "never", logLevel: "error", maxThreads: 1});
const model = await llama.loadModel({modelPath: file});
const context = await model.createContext({contextSize: Math.min(8192, model.trainContextSize), sequences: 3, threads: 1});
const free = [1, 2, 3].map(() => context.getSequence());
const waiting = []; // for a slot
const wrapper = resolveChatWrapper(model);

function historyOf(messages) {
    return messages.map(({role, content}) => (role === "assistant" ? {type: "model", response: [content]} : {type: role, text: content}));
}

function shared(sequence, tokens) {
    const differs = tokens.findIndex((token, i) => token !== sequence.contextTokens[i]);
    return differs < 0 ? tokens.length : differs;
}

async function takeSequence(tokens) {
    while (free.length === 0)
        await new Promise((resolve) => waiting.push(resolve));
    free.sort((a, b) => shared(b, tokens) - shared(a, tokens));
    return free.shift();
}

function giveBack(sequence) {
    free.push(sequence);
    waiting.shift()?.();
}

async function chat(request, response) {
    const abort = new AbortController();
    response.on("close", () => abort.abort());
    const history = historyOf(request.messages);
    const tokens = wrapper.generateContextState({chatHistory: [...history, {type: "model", response: []}]}).contextText.tokenize(model.tokenizer);
    const sequence = await takeSequence(tokens);
    try {
        const session = new LlamaChatSession({contextSequence: sequence, autoDisposeSequence: false, chatWrapper: wrapper});
        session.setChatHistory(history.slice(0, -1));
        response.writeHead(200, {"Content-Type": "text/event-stream"});
        const send = (object) => response.write(`data: ${JSON.stringify(object)}\n\n`);
        const add = (delta, finish_reason = null) => send({choices: [{index: 0, delta, finish_reason}]});
        add({role: "assistant", content: null});
        const before = sequence.tokenMeter.getState();
        const schema = json && request.response_format?.json_schema?.schema;
        const {stopReason} = await session.promptWithMeta(history.at(-1).text, {
            maxTokens: request.max_tokens ?? 200, temperature: request.temperature ?? 0, signal: abort.signal, onTextChunk: (content) => add({content}),
            grammar: schema ? await llama.createGrammarForJsonSchema(schema) : undefined
        });
        add({}, stopReason === "maxTokens" ? "length" : "stop");
        const {usedInputTokens, usedOutputTokens} = sequence.tokenMeter.diff(before);
        send({choices: [], usage: {prompt_tokens: tokens.length, completion_tokens: usedOutputTokens, prompt_tokens_details: {cached_tokens: Math.max(0, tokens.length - usedInputTokens)}}});
        response.end("data: [DONE]\n\n");
    } finally {
        giveBack(sequence);
    }
}

// As numbers only: what asks for Base64 is told so.
let embedding = null; // made when it is first asked for
async function embed(request, response) {
    if (request.encoding_format === "base64") {
        response.writeHead(400, {"Content-Type": "application/json"});
        response.end(JSON.stringify({error: {message: "no base64 here"}}));
        return;
    }
    embedding ??= await model.createEmbeddingContext();
    const data = [];
    for (const [index, text] of request.input.entries())
        data.push({index, embedding: [...(await embedding.getEmbeddingFor(text)).vector]});
    response.writeHead(200, {"Content-Type": "application/json"});
    response.end(JSON.stringify({data}));
}

const server = http.createServer((request, response) => {
    if (request.url === "/v1/models") {
        response.writeHead(200, {"Content-Type": "application/json"});
        response.end(JSON.stringify({data: [{id: path.basename(file)}]}));
        return;
    }
    if (request.method === "GET") { // what other servers offer, whom the registry looks for
        response.writeHead(404);
        response.end();
        return;
    }
    let body = "";
    request.on("data", (piece) => body += piece);
    const answer = request.url === "/v1/embeddings" ? embed : chat;
    request.on("end", () => answer(JSON.parse(body), response).catch((error) => response.end(`data: ${JSON.stringify({error: {message: error.message}})}\n\n`)));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
