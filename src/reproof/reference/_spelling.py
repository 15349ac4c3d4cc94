"""The maker's spelling of a device, from the groups its family's pattern matched."""

from __future__ import annotations

import re
from typing import Final

_UNMISTAKABLE: Final = frozenset(
    {"A100", "A100X", "A800", "H100", "H200", "H800", "GH100", "GH200", "GB200", "GB300", "B200", "B300"}
    | {"V100", "V100S", "A10G", "L40S"}
)
_HAS_SUPER: Final = frozenset({"1650", "1660", "2060", "2070", "2080", "4070", "4080", "5070", "5080"})


def datacentre(match: re.Match[str]) -> str:
    """NVIDIA A100, NVIDIA V100S, NVIDIA K40m."""
    model = re.sub(r"(?:olta)?[\s-]", "", match["datacentre_model"])
    return "NVIDIA " + (model if model.startswith(("K2", "K4")) else model.upper())


def is_datacentre(match: re.Match[str]) -> bool:
    """Return whether the maker is named or the model means nothing else."""
    return bool(match["datacentre_maker"]) or match["datacentre_model"].upper() in _UNMISTAKABLE


def _suffix(text: str | None) -> str:
    """Spell what follows a consumer card's number: Ti, SUPER, Max-Q, Laptop, D."""
    words = {"ti": "Ti", "super": "SUPER", "s": "SUPER", "max-q": "Max-Q", "laptop": "Laptop GPU"}
    words["mobile"] = words["m"] = words["laptop"]
    found = re.findall(r"ti|super|max-q|laptop|mobile|[smd]", (text or "").lower())
    return "".join(" " + words.get(word, word.upper()) for word in found)


def rtx(match: re.Match[str]) -> str:
    """GeForce RTX 2080 Ti, RTX A6000, RTX 6000 Ada Generation, Quadro RTX 6000, RTX PRO 6000 Blackwell."""
    number, after = match["rtx_number"], match["rtx_after"] or ""
    if match["rtx_pro"] or "Blackwell" in after:
        return f"NVIDIA RTX PRO {number} Blackwell"
    if "Ada" in after:
        return f"NVIDIA RTX {number} Ada Generation"
    if match["rtx_a"]:
        return f"NVIDIA RTX A{number}"
    if len(number) == 4 and number.endswith("00"):
        return f"NVIDIA Quadro RTX {number}"
    if after.lower() == "s" and number not in _HAS_SUPER:
        after = ""
    return f"NVIDIA GeForce {match['rtx_brand'].upper()} {number}{_suffix(after)}"


def bare(match: re.Match[str]) -> str:
    """GeForce RTX 2080 Ti from \"2080Ti\", whose brand the number tells."""
    number = match["bare_number"]
    brand = "GTX" if number.startswith(("10", "16")) or len(number) == 3 else "RTX"
    return f"NVIDIA GeForce {brand} {number}{_suffix(match['bare_after'])}"


def titan(match: re.Match[str]) -> str:
    """NVIDIA TITAN RTX, NVIDIA TITAN Xp, NVIDIA GeForce GTX TITAN X (of 2015), NVIDIA TITAN X (Pascal)."""
    model = (match["titan_model"] or "").strip(" -(").lower()
    if model in ("x", "pascal"):
        return "NVIDIA TITAN X (Pascal)" if "Pascal" in match[0] else "NVIDIA GeForce GTX TITAN X"
    names = {
        "rtx": "NVIDIA TITAN RTX",
        "xp": "NVIDIA TITAN Xp",
        "v": "NVIDIA TITAN V",
        "z": "NVIDIA GeForce GTX TITAN Z",
        "black": "NVIDIA GeForce GTX TITAN Black",
    }
    return names.get(model, "NVIDIA TITAN")


def is_titan(match: re.Match[str]) -> bool:
    """Return whether it cannot be the moon: a maker before it or a card's letters after it."""
    model = (match["titan_model"] or "").strip(" -").upper()
    return bool(match["titan_maker"].strip()) or model in ("RTX", "XP", "X")


def small_gpu(match: re.Match[str]) -> str:
    """NVIDIA GeForce MX150, NVIDIA GeForce GT 1030, NVIDIA T1000."""
    model = re.sub(
        r"^(MX|GT[SX]?)[\s-]?", lambda m: m[1] + ("" if m[1] == "MX" else " "), match["smallgpu_model"]
    )
    return f"NVIDIA {model}" if model.startswith("T") else f"NVIDIA GeForce {model}"


def jetson(match: re.Match[str]) -> str:
    """NVIDIA Jetson AGX Orin, NVIDIA Jetson Nano, NVIDIA Jetson TX2."""
    words = re.findall(r"AGX|Orin|Xavier|Nano|NX|TX[12]i?|TK1|Thor", match[0])
    return "NVIDIA Jetson " + " ".join(words)


def radeon(match: re.Match[str]) -> str:
    """AMD Radeon VII, AMD Radeon RX 7900 XTX, AMD Radeon Pro W6800."""
    words = re.sub(r"[\s-]+", " ", match["radeon_model"]).upper()
    words = f"PRO {words}" if words.startswith("W") else words
    words = re.sub(r"(?<=\d)(?=XT)", " ", words)
    return "AMD Radeon " + words.replace("PRO ", "Pro ").replace("VEGA", "Vega")


def tpu(match: re.Match[str]) -> str:
    """Google TPU v3, Google TPU v5e, Google Edge TPU; Google TPU where the version is not said."""
    if re.search(r"Edge|Coral", match[0]):
        return "Google Edge TPU"
    if match["tpu_code"]:
        return "Google TPU v6e" if match["tpu_code"] == "Trillium" else "Google TPU v7"
    version = (match["tpu_before"] or match["tpu_after"] or match["tpu_slice"] or "").lower()
    version = re.sub(r"[\s-]?lite(?:pod)?$", "e", version.removeprefix("version").strip().lstrip("v"))
    return f"Google TPU v{version.rstrip('x')}" if version else "Google TPU"


def xeon(match: re.Match[str]) -> str:
    """Intel Xeon Gold 6248, Intel Xeon E5-2680 v4."""
    tier = (match["xeon_tier"] or "").capitalize()
    model = re.sub(r"\s+", "", match["xeon_model"] or "")
    model = re.sub(r"^([EWDXL]\d)(\d{4})", r"\1-\2", model)
    return " ".join(word for word in ("Intel Xeon", tier, re.sub(r"-?[vV](\d)$", r" v\1", model)) if word)


def core(match: re.Match[str]) -> str:
    """Intel Core i7-8700K, Intel Core i5, Intel Core Ultra 7 155H."""
    if match["core_ultra"]:
        return f"Intel Core Ultra {re.sub(r'[ -]+', ' ', match['core_ultra'])}"
    model = (match["core_model"] or "").upper()
    return f"Intel Core {match['core_tier'].lower()}" + (f"-{model}" if model else "")


def amd_cpu(match: re.Match[str]) -> str:
    """AMD EPYC 7763, AMD Ryzen 9 5950X, AMD Ryzen Threadripper PRO 5995WX."""
    words = match["amdcpu_line"].lower()
    line = (
        "Ryzen Threadripper" if "threadripper" in words else {"epyc": "EPYC"}.get(words, words.capitalize())
    )
    return f"AMD {line} {re.sub(r'[ -]+', ' ', (match['amdcpu_model'] or '').upper())}".strip()


def old_cpu(match: re.Match[str]) -> str:
    """Intel Pentium 4, Intel Celeron J4125, AMD FX-8350, AMD A10-7850K."""
    model = match["oldcpu_model"] or ""
    if match["oldcpu_intel"]:
        return f"Intel {match['oldcpu_intel']} {model}".strip()
    line = match["oldcpu_amd"]
    return f"AMD {line}{'-' if line == 'FX' or line[1:].isdigit() else ' '}{model}".strip()


def apple(match: re.Match[str]) -> str:
    """Apple M1, Apple M1 Max."""
    grade = match["apple_grade"]
    return f"Apple {match['apple_model']}" + (f" {grade.capitalize()}" if grade else "")


def gaudi(match: re.Match[str]) -> str:
    """Intel Gaudi, Intel Gaudi 2."""
    return f"Intel Gaudi {match['gaudi_model']}" if match["gaudi_model"] in ("2", "3") else "Intel Gaudi"


def fpga(match: re.Match[str]) -> str:
    """Return the board where one is named ("Xilinx ZCU104"), else the chip family."""
    if match["fpga_intel"]:
        return "Intel " + re.sub(r"[\s-]+", " ", match["fpga_intel"]).removeprefix("Intel ").removeprefix(
            "Altera "
        )
    return "Xilinx " + re.sub(r"\s+", " ", match["fpga_board"] or match["fpga_on"] or match["fpga_chip"])
