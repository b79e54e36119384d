import { parentPort, workerData } from 'node:worker_threads';
import { computeNetwork } from './compute-network.js';

parentPort?.postMessage(computeNetwork(workerData as string));
