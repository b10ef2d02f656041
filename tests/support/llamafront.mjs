// A small front with the OpenAI interface for one GGUF file, run by node-llama-cpp (npm, for tests only), so that the client
// meets a real llama.cpp runtime: node llamafront.mjs MODULES MODEL.gguf. Prints its port. Answers are streamed only.
import http from "node:http";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [modules, file] = process.argv.slice(2);
const {getLlama, LlamaChatSession} = await import(pathToFileURL(path.resolve(modules, "node-llama-cpp/dist/index.js")));
const llama = await getLlama({gpu: false, build: "never", logLevel: "error"});
const model = await llama.loadModel({modelPath: file});

async function chat(request, response) {
    const abort = new AbortController();
    response.on("close", () => abort.abort());
    const context = await model.createContext({contextSize: 1024});
    try {
        const session = new LlamaChatSession({contextSequence: context.getSequence()});
        response.writeHead(200, {"Content-Type": "text/event-stream"});
        const send = (object) => response.write(`data: ${JSON.stringify(object)}\n\n`);
        const add = (delta, finish_reason = null) => send({choices: [{index: 0, delta, finish_reason}]});
        add({role: "assistant", content: null});
        const {stopReason} = await session.promptWithMeta(request.messages.at(-1).content, {
            maxTokens: request.max_tokens ?? 200, temperature: request.temperature ?? 0, signal: abort.signal, onTextChunk: (content) => add({content})
        });
        add({}, stopReason === "maxTokens" ? "length" : "stop");
        response.end("data: [DONE]\n\n");
    } finally {
        await context.dispose();
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
    let body = "";
    request.on("data", (piece) => body += piece);
    const answer = request.url === "/v1/embeddings" ? embed : chat;
    request.on("end", () => answer(JSON.parse(body), response).catch((error) => response.end(`data: ${JSON.stringify({error: {message: error.message}})}\n\n`)));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
