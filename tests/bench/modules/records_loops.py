"""The kernels over records as loops in Python, for Numba alone: Pythran has no records."""
import math


def double_samples(samples):
    for i in range(samples.shape[0]):
        samples[i].count *= 2
        samples[i].value *= 2


def radar(echoes, place):
    for i in range(echoes.shape[0]):
        angles = echoes[i].position
        flat = echoes[i].range * math.cos(angles.elevation)
        place[i, 0] = flat * math.cos(angles.azimuth)
        place[i, 1] = flat * math.sin(angles.azimuth)
        place[i, 2] = echoes[i].range * math.sin(angles.elevation)
