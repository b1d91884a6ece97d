"""Graph work of the first stage: the layers after the exit move into a branch of an ONNX `If`."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from model import EXIT_AFTER, LABELS

HEAD = "first_stage"


def exit_state(graph: onnx.GraphProto) -> str:
    """What the last layer before the exit gives; the first normalisation is that of the embeddings, two more a layer."""
    return [node for node in graph.node if node.op_type == "LayerNormalization"][2 * EXIT_AFTER].output[0]


def leading_to(graph: onnx.GraphProto, name: str) -> list[onnx.NodeProto]:
    makers = {output: node for node in graph.node for output in node.output}
    wanted, needed = [name], set()
    while wanted:
        node = makers.get(wanted.pop())
        if node is not None and node.output[0] not in needed:
            needed.add(node.output[0])
            wanted += node.input
    return [node for node in graph.node if node.output[0] in needed]


def constant(name: str, value: np.ndarray) -> onnx.TensorProto:
    return numpy_helper.from_array(value, f"{HEAD}.{name}")


def pooling(state: str) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto]]:
    """The mean over the tokens that the mask leaves."""
    last, tokens = constant("last", np.array([2])), constant("tokens", np.array([1]))
    nodes = [
        helper.make_node("Cast", ["attention_mask"], [f"{HEAD}.mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", [f"{HEAD}.mask", last.name], [f"{HEAD}.column"]),
        helper.make_node("Mul", [state, f"{HEAD}.column"], [f"{HEAD}.masked"]),
        helper.make_node("ReduceSum", [f"{HEAD}.masked", tokens.name], [f"{HEAD}.sum"], keepdims=0),
        helper.make_node("ReduceSum", [f"{HEAD}.column", tokens.name], [f"{HEAD}.count"], keepdims=0),
        helper.make_node("Div", [f"{HEAD}.sum", f"{HEAD}.count"], ["mean_state"]),
    ]
    return nodes, [last, tokens]


def with_states(model: onnx.ModelProto) -> onnx.ModelProto:
    state = exit_state(model.graph)
    nodes, constants = pooling(state)
    output = helper.make_tensor_value_info("mean_state", TensorProto.FLOAT, ["batch", None])
    return graph_of(model, leading_to(model.graph, state) + nodes, constants, output)


def two_stages(model: onnx.ModelProto, head: tuple, estimate: tuple[float, float], threshold: float) -> onnx.ModelProto:
    state, output = exit_state(model.graph), model.graph.output[0]
    first = leading_to(model.graph, state)
    made = {name for node in first for name in node.output}
    rest = [node for node in model.graph.node if node.output[0] not in made]
    nodes, constants = pooling(state)
    (weights, bias), (slope, intercept) = head, estimate
    # One column for each output: the head's own estimate of the attack logit, and no family.
    columns = np.zeros((len(weights), len(LABELS)), np.float32)
    columns[:, 0] = slope * weights
    offsets = np.zeros(len(LABELS), np.float32)
    offsets[0] = slope * bias + intercept
    constants += [constant("weights", columns), constant("bias", offsets), constant("attack", np.array(0))]
    constants.append(constant("threshold", np.array(slope * threshold + intercept, np.float32)))
    nodes += [
        helper.make_node("Gemm", ["mean_state", f"{HEAD}.weights", f"{HEAD}.bias"], [f"{HEAD}.logits"]),
        helper.make_node("Gather", [f"{HEAD}.logits", f"{HEAD}.attack"], [f"{HEAD}.attacks"], axis=1),
        helper.make_node("ReduceMax", [f"{HEAD}.attacks"], [f"{HEAD}.highest"], keepdims=0),
        helper.make_node("Greater", [f"{HEAD}.highest", f"{HEAD}.threshold"], [f"{HEAD}.doubtful"]),
    ]
    inner = f"{HEAD}.of_all_layers"
    for node in rest:
        node.output[:] = [inner if name == output.name else name for name in node.output]
    others = helper.make_graph(rest, "other_layers", [], [value(inner)], used_only_by(model.graph, rest, first))
    kept = helper.make_node("Identity", [f"{HEAD}.logits"], [f"{HEAD}.kept"])
    early = helper.make_graph([kept], "dropped", [], [value(f"{HEAD}.kept")])
    nodes.append(helper.make_node("If", [f"{HEAD}.doubtful"], [output.name], then_branch=others, else_branch=early))
    return graph_of(model, first + nodes, constants, value(output.name))


def value(name: str) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", len(LABELS)])


def used_only_by(graph: onnx.GraphProto, rest: list, first: list) -> list[onnx.TensorProto]:
    """Weights stand where they are used, for only there they are packed ahead of the first run."""
    used, elsewhere = ({name for node in nodes for name in node.input} for nodes in (rest, first))
    return [tensor for tensor in graph.initializer if tensor.name in used - elsewhere]


def graph_of(model: onnx.ModelProto, nodes: list, constants: list, output: onnx.ValueInfoProto) -> onnx.ModelProto:
    used = {name for node in nodes for name in node.input}
    weights = [tensor for tensor in model.graph.initializer if tensor.name in used]
    graph = helper.make_graph(nodes, "classifier", list(model.graph.input), [output], weights + constants)
    made = helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    onnx.checker.check_model(made)
    return made
